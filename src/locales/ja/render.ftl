## Ratings and scores

render-not-rated = 未評価
render-name-not-rated = { $name }（{ render-not-rated }）
render-not-known = 不明
render-name-not-known = { $name }：{ render-not-known }
render-not-applicable = 該当なし
render-name-not-applicable = { $name }（{ render-not-applicable }）
render-name-fact = { $name }：{ $fact }
render-rating-meaning = { $rating }：{ $meaning }
render-scores = スコア（100点満点）
render-and-more = ほか{ $count }件
render-ranges = 幅のあるスコアは、一部の評価が不明であることを示します。

## Sources and where an answer comes from

render-sources = 出典
render-sources-checked = 出典（{ $date }確認）
render-sources-checked-between = 出典（{ $first }〜{ $last }確認）
render-checked = { $source }（{ $date }確認）
render-unchecked = { $source }（未確認）
render-own-measurement = 自社の測定：{ $title }、{ $date }、測定者：{ $by }。方法：{ $method }
render-note = 注：{ $text }
render-own-measurement-short = 自社の測定
render-note-short = 注
render-press-for-all = 全{ $count }件は「{ button-sources }」で表示できます
render-press-for-more = ほか{ $count }件は「{ button-sources }」で表示できます
render-translation = { $title }の翻訳
render-reviewed = { $date }確認
render-review-due = { $date }確認（再確認の時期です）
render-draft = 下書き（未確認）
render-library = ライブラリ { $version }

## In a terminal

render-for = { $name }さんへ。
render-file-bytes = ファイル：{ $name }（{ $size } B）
render-file-kilobytes = ファイル：{ $name }（{ $size } kB）
render-go-on = 続けるには：{ $command }
render-one-of = 次から一つ：{ $values }
render-two-of = 次から二つ：{ $values }
render-any-of = 次からいくつでも：{ $values }

## In a picture

render-no-name = （名前なし）
render-worst = 最低
render-best = 最高
render-unknown = 不明
render-others = ほか{ $count }件
render-possible = 見込み（評価不明）
render-nothing-to-compare = 比べられるものはまだありません。
render-nothing-to-rank = 順位を付けるものがありません。
render-technologies-shown = 技術は{ $count }件中{ $shown }件のみ表示。
render-criteria-shown = 基準は{ $count }件中{ $shown }件のみ表示。
render-first-shown = { $count }件の技術のうち上位{ $shown }件を表示しています。
render-not-applicable-left-out = 該当しない技術は表示していません。

## Alternative text of pictures

render-alt-title = { $title }。
render-alt-ratings = 評価は1（最低）から5（最高）です。
render-alt-ratings-in-order = { $names }の順に、1（最低）から5（最高）の評価を示します。?は不明です。
render-alt-criterion = { $criterion }：{ $ratings }。
render-alt-criterion-in-order = { $criterion } { $ratings }。
render-alt-rating = { $name } { $rating }
render-alt-unrated = { $name } 不明
render-alt-fact = { $name } { $fact }
render-alt-more-criteria = ほかに{ $count }件の基準があります。
render-alt-scores = スコアは0から100です。
render-alt-score = { $name } { $score }。
render-alt-score-of = { $name } { $score }（{ $parts }）。
render-alt-range = { $name } { $range }、一部の評価は不明です。
render-alt-range-of = { $name } { $range }、一部の評価は不明です（{ $parts }）。
render-alt-part = { $criterion } { $points }
render-alt-more-technologies = ほかに{ $count }件の技術があります。
