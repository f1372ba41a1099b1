## Ratings and scores

render-not-rated = 未評価
render-scores = スコア（100点満点）
render-and-more = ほか{ $count }件

## Sources and where an answer comes from

render-sources = 出典
render-checked = { $source }（{ $date }確認）
render-press-for-all = 全{ $count }件は「{ button-sources }」で表示できます
render-press-for-more = ほか{ $count }件は「{ button-sources }」で表示できます
render-translation = { $title }の翻訳
render-reviewed = { $date }確認
render-reviewed-long-ago = { $date }確認（1年以上前）
render-library = ライブラリ { $version }

## In a terminal

render-for = { $name }さんへ。
render-go-on = 続けるには：{ $command }
render-one-of = 次から一つ：{ $values }
render-two-of = 次から二つ：{ $values }
render-any-of = 次からいくつでも：{ $values }
