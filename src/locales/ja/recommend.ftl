## Points and shares

recommend-points = { $points ->
    [0] 1点未満
   *[other] { $points }点
}
recommend-percent = { $number }%

## Who fits best, at the end of the title and in a sentence

recommend-not-known = まだ不明です
recommend-not-known-text = 重みを付けた基準にはまだ評価がないため、順位を付けられません。
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
recommend-tries = { $extent ->
    [all] { $tries }回の試行すべて
    [over] { $tries }回の試行の{ $share }超
    [under] { $tries }回の試行の{ $share }未満
   *[part] { $tries }回の試行の{ $share }
}
recommend-lead-stays = 各重みを半分から2倍の範囲で変えた{ $tries }で、首位を保ちます。
recommend-stays-ahead = 各重みを半分から2倍の範囲で変えた{ $tries }で、{ $name }が首位を保ちます。
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
recommend-dominates = { $name }は、各基準の重みにかかわらず、これらの基準すべてで{ $names }と同等以上です。
recommend-tips-above = { $criterion }の重みが{ $at }を超えると、{ $name }が首位になります（現在は{ $now }）。
recommend-tips-below = { $criterion }の重みが{ $at }を下回ると、{ $name }が首位になります（現在は{ $now }）。
recommend-tips-from-nothing = { $criterion }に少しでも重みを付けると、{ $name }が首位になります。
recommend-tips-at-more = { $criterion }の重みが現在（{ $now }）より少しでも増えると、{ $name }が首位になります。
recommend-tips-at-less = { $criterion }の重みが現在（{ $now }）より少しでも減ると、{ $name }が首位になります。
recommend-unknown = { $name }には{ $criterion }の評価がまだありません（影響の上限：{ $points }）。
recommend-nothing-changes = 重みを一つ変えるだけでは変わりません。{ $name }が首位のままです。
recommend-nothing-decides = 重みを一つ変えるだけでは決まりません。ほかの基準にも重みを付けるか、{ $name }と{ $second }のどちらかを選んでください。

## Where the must-haves leave nobody

recommend-nobody-text = { $changes ->
    [1] 必須条件をすべて満たす技術はありません。次のどれか一つを緩めると、候補が戻ります：
   *[other] 必須条件をすべて満たす技術はありません。二つ以上を緩める必要があります：
}
recommend-instead = { $criterion }：{ $from }ではなく{ $to }
recommend-brings-back = { $more ->
    [0] { $names }が候補に戻ります。
   *[other] { $names }と、ほか{ $more }件が候補に戻ります。
}
recommend-without = { $criterion }なし
recommend-change-weights = 重みを変更

## Names with what is known of them

recommend-name-and-rating = { $name } { $rating }
recommend-in-brackets = { $name }（{ $text }）

## Buttons

recommend-compare = { $first }と{ $second }を比較

## What was taken into account

recommend-shared-by = { $name }さんの質問と重みによる結果です。
recommend-name-not-rated = { $name } 評価なし
recommend-removed = 必須条件で外れた技術：{ $names }。
recommend-left = 必須条件で残った技術：{ $names }。
recommend-unweighed = まだどの基準にも重みがないため、順位を付けられません。
