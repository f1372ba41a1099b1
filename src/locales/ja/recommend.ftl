## Points and shares

recommend-points = { $points ->
    [0] 1点未満
   *[other] { $points }点
}
recommend-percent = { $number }%

## Which technology fits best, at the end of the title and in a sentence

recommend-not-known = まだ不明です
recommend-not-known-text = 残っている候補には、重みを付けた基準の評価がないため、順位を付けられません。
recommend-only = 残るのは{ $name }だけです
recommend-only-text = 必須条件をすべて満たすのは{ $name }だけです。スコアは100点中{ $score }点です。
recommend-nobody = 当てはまる技術がありません
recommend-best = 最も合うのは{ $name }です
recommend-leads = { $assumed ->
    [0] { $name }が100点中{ $score }点で首位です。{ $second }との差は{ $lead }です。
   *[other] { $name }が100点中{ $score }点で首位です。{ $second }との差は、不明な評価を3とすると{ $lead }です。
}
recommend-too-close = 僅差です
recommend-too-close-text = 僅差のため決められません。
recommend-small-lead = { $assumed ->
    [0] 100点中、{ $name }は{ $score }点、{ $second }は{ $second_score }点で、差は{ $lead }です。
   *[other] 100点中、{ $name }は{ $score }点、{ $second }は{ $second_score }点で、不明な評価を3とすると差は{ $lead }です。
}
recommend-level = { $names }が並んでいます。
recommend-level-with = { $names }が100点中{ $score }点で並んでいます。

## How sure that is

recommend-thousands = ,
recommend-stability = { $extent ->
    [all] 各重みを半分から2倍の範囲で{ $tries }回変えてみたところ、毎回{ $name }が首位でした。
    [over] 各重みを半分から2倍の範囲で{ $tries }回変えてみたところ、{ $share }を超える回で{ $name }が首位でした。
    [under] 各重みを半分から2倍の範囲で{ $tries }回変えてみたところ、{ $name }が首位だったのは{ $share }未満でした。
   *[part] 各重みを半分から2倍の範囲で{ $tries }回変えてみたところ、{ $share }の回で{ $name }が首位でした。
}
recommend-rests-on-one = { $criterion }だけに基づく結果です。
recommend-doubt = { $count ->
    [1] 不明な評価によっては、{ $names }が首位になる可能性があります。
   *[other] 不明な評価によっては、{ $names }のどれかが首位になる可能性があります。
}

## What speaks for and against the leader

recommend-for = { $name }の強み：{ $criterion }、{ $points }
recommend-against = { $name }の弱み：{ $criterion }、{ $points }
recommend-rated = 5点中、{ $name }の評価は{ $rating }点、{ $second }は{ $second_rating }点です。
recommend-rated-alone = { $name }の評価は5点中{ $rating }点です。{ $second }には評価がなく、3点とみなします。
recommend-not-rated = { $name }には評価がなく、3点とみなします。{ $second }の評価は5点中{ $rating }点です。
recommend-neither-rated = { $name }にも{ $second }にも評価がありません。
recommend-quoted-on = { $name }：

## What would change that

recommend-would-change = 結果が変わる条件
recommend-would-decide = 決め手になるもの
recommend-dominates = いま重視しているすべての基準（{ $criteria }）で、重みに関係なく、{ $name }は{ $names }と同等以上です。
recommend-tips-above = { $criterion }の重みが{ $at }を超えると、{ $name }が首位になります（現在は{ $now }）。
recommend-tips-below = { $criterion }の重みが{ $at }を下回ると、{ $name }が首位になります（現在は{ $now }）。
recommend-tips-at-more = { $criterion }の重みが現在（{ $now }）より少しでも増えると、{ $name }が首位になります。
recommend-tips-at-less = { $criterion }の重みが現在（{ $now }）より少しでも減ると、{ $name }が首位になります。
recommend-would-tip = { $criterion }も重視する場合、その重みが{ $at }を超えると{ $name }が首位になります。
recommend-would-tip-at-once = { $criterion }も少しでも重視すると、{ $name }が首位になります。
recommend-unknown = { $name }には{ $criterion }の評価がまだありません（影響は最大{ $points }）。
recommend-nothing-changes = 重みを一つ変えるだけでは変わりません。{ $name }が首位のままです。
recommend-nothing-decides = 重みを一つ変えるだけでは決まりません。ほかの基準にも重みを付けるか、{ $name }か{ $second }を選んでください。

## When no technology meets the must-haves

recommend-nobody-text = 必須条件をすべて満たす技術はありません。
recommend-relax = { $changes ->
    [1] どれか一つを緩めると、候補が戻ります：
   *[other] 候補を戻すには、二つ以上を緩める必要があります：
}
recommend-instead = { $criterion }：{ $from }ではなく{ $to }
recommend-brings-back = { $more ->
    [0] { $names }が候補に戻ります。
   *[other] { $names }と、ほか{ $more }件が候補に戻ります。
}
recommend-accept = { $criterion } { $rating }でもよい
recommend-without = { $criterion }を外す
recommend-change-weights = 重みを変更

## Names with details

recommend-name-and-rating = { $name } { $rating }
recommend-in-brackets = { $name }（{ $text }）

## Buttons

recommend-compare = { $first }と{ $second }を比較

## What was taken into account

recommend-shared-by = { $name }さんが自分の重みで質問しました。
recommend-name-not-rated = { $name } 評価なし
recommend-removed = 必須条件で外れた技術：{ $names }。
recommend-left = 残っている候補：{ $names }。
recommend-unweighed = 重みがまだ指定されていません。

## Must-haves by facts

recommend-or = { $start }または{ $last }
recommend-not-weighed = 「{ $criterion }」には事実だけがあり、しきい値がありません。必須条件にはできますが、重みは付けられません。
recommend-two-musts = 「{ $criterion }」について{ $earlier }と{ $later }が矛盾しています。後のほうを使いました。
recommend-fact-direction = { $direction ->
    [lower] 「{ $criterion }」は小さいほど良いので、必須条件は上限になります。{ $typed }は使えません。例：{ $example }
   *[higher] 「{ $criterion }」は大きいほど良いので、必須条件は下限になります。{ $typed }は使えません。例：{ $example }
}
recommend-fact-unit = 「{ $criterion }」の単位は{ $unit }なので、{ $typed }は使えません。例：{ $example }
recommend-fact-text = 「{ $criterion }」が{ $text }の技術はありません。記事にあるのは{ $texts }です。
recommend-fact-value = { $typed }では「{ $criterion }」に何を求めるかがわかりません。例：{ $example }
recommend-too-long = 条件が多すぎてボタンに収まりません。切りのよい数なら収まります。
recommend-name-not-known = { $name }は不明
recommend-more-than = { $name } { $fact }、{ $limit }を超える
recommend-less-than = { $name } { $fact }、{ $limit }未満
recommend-must-instead = { $from }の代わりに{ $to }
recommend-must-also = { $criterion }：{ $text }も可
recommend-must-dropped = { $must }なし

## What does not apply

recommend-left-out = 「{ $criterion }」は{ $name }には当てはまらないため、スコアに含めません：{ $reason }
recommend-not-ruled-out = 「{ $criterion }」は{ $name }には当てはまらないため、この必須条件では除外しません：{ $reason }
recommend-more-not-applicable = ほか{ $count }件も同様です。
recommend-only-scored = スコアがあるのは{ $name }だけ
recommend-only-scored-text = スコアがあるのは{ $name }だけで、100点満点中{ $score }点です。
recommend-unscored = 重みを付けた項目はどれも{ $names }に当てはまらないため、スコアはありません。
recommend-rated-only = { $name }は5段階中{ $rating }です。{ $second }には当てはまりません。
recommend-not-rated-only = { $name }は未評価のため3とみなします。{ $second }には当てはまりません。
recommend-fact = { $fact }。
