## The panel in which someone says what matters

recommend-panel = { $topic }：何を重視しますか？
recommend-most = 最も重視する
recommend-also = 次に重視する
recommend-must = 必ず良いこと
recommend-use-case = 用途
recommend-show = 表示する
recommend-another-topic = 別のトピック
recommend-do-use-case = 用途を選ぶか、重視する基準を選んでから「表示する」を押してください。
recommend-do-choose = 重視する基準を選んでから「表示する」を押してください。
recommend-do-change = 変えたいところを変えるか、「表示する」を押してください。
recommend-above-all = 特に{ $criteria }
recommend-at-least = { $criterion }が{ $rating }以上
recommend-weights = 重み：{ $weights }。
recommend-must-have = 必須条件：{ $must }。

## The choice of a topic

recommend-on-what = 何についてのおすすめですか？
recommend-topic = トピック
recommend-nothing-covered = このライブラリにはまだ何もありません。
recommend-choose-topic = 決めたいことを選んでください。
recommend-choose-topic-of-many = 決めたいことを選ぶか、全{ $count }件のうちの一つをオプション「{ -option-topic }」で指定してください。
recommend-several-topics = 複数のトピックが当てはまります。一つ選ぶか、オプション「{ -option-topic }」で指定してください：
recommend-in-topic = { $topic }の場合

## How lists of priorities were read

recommend-not-understood = 読み取れませんでした：{ $typed }。
recommend-is-technology = それは技術です。その何を重視するかを書いてください。
# How many names there are, and the names.
recommend-meant = { $count ->
    [1] { $names }のことですか？
   *[other] { $names }のどれかですか？
}
recommend-rating-taken = 評価は{ $lowest }から{ $highest }までです。{ $typed }以上は{ $taken }としました。
recommend-rounded = 重みは{ $most }以下の整数に丸めました。
recommend-add = { $criterion }を加える

## What cannot be read

recommend-one-of-these = 次のどれかについてのおすすめですか？
recommend-is-criterion = それは基準です。オプション「{ -option-priorities }」で指定してください。
recommend-no-such-use-case = { $topic }に{ $typed }という用途はありません
recommend-take-one = 次から選ぶか、自分で重みを付けてください：
recommend-menus = メニューから選ぶ
recommend-no-criterion = { $typed }は基準ではありません
recommend-weighed-by = { $topic }は{ $criteria }で比べます。たとえば次のように書きます：{ $example }。
recommend-example = { $first }=5, { $second }=2、または{ $first } > { $second }
