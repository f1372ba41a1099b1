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
recommend-do-change = 変えたいところを変えてから「表示する」を押してください。
recommend-above-all = 特に{ $criteria }
recommend-at-least = { $criterion }が{ $rating }以上
recommend-weights = 重み：{ $weights }。
recommend-must-have = 必須条件：{ $must }。

## The choice of a topic

recommend-on-what = 何についておすすめが必要ですか？
recommend-topic = トピック
recommend-nothing-covered = このライブラリはまだ空です。
recommend-choose-topic = 何を決めますか？
recommend-choose-topic-of-many = 何を決めますか？トピックを一つ選ぶか、全{ $count }件のうちの一つをオプション「{ -option-topic }」で指定してください。
recommend-several-topics = 複数のトピックが当てはまります。一つ選ぶか、オプション「{ -option-topic }」で指定してください：
recommend-in-topic = { $topic }の場合

## How lists of priorities were read

recommend-not-understood = 読み取れませんでした：{ $typed }。
recommend-partly-understood = { $typed }のうち、{ $criterion }は分かりますが、{ $unknown }は分かりません。
recommend-two-weights = { $earlier }と{ $later }では{ $criterion }の重みが異なります。後のほうを使いました。
recommend-separate = { $typed }には{ $names }が含まれています。読点かコンマで区切ってください。
recommend-plain-number = 名前の後に{ $example }のように数字を書いてください。
recommend-is-technology = それは技術です。代わりに、その何を重視するかを書いてください。
# How many names there are, and the names.
recommend-meant = { $count ->
    [1] { $names }のことですか？
   *[other] { $names }のどれかですか？
}
recommend-whole-ratings = 評価は整数なので、{ $typed }は{ $taken }以上という意味になります。
recommend-asks-nothing = 評価は{ $lowest }から{ $highest }までなので、{ $typed }では何も除外されません。
recommend-no-most = 必須条件は最低限を決めるものなので、{ $typed }は使えません。外すか、たとえば{ $criterion } >= { $least }と書いてください。
recommend-no-exactly = 必須条件は最低限を決めるものなので、{ $typed }は使えません。それより高い評価も当てはまります。
recommend-beyond = { $typed }を満たすものはありません。評価は{ $highest }までです。
recommend-no-percent = 評価は{ $lowest }から{ $highest }までで、パーセントではないため、{ $typed }は使えません。
recommend-no-negative = 重みは0未満にできないため、{ $typed }は使えません。
recommend-used = { $points }件のうち{ $used }件を使いました：{ $names }。
recommend-used-none = { $points ->
    [1] 入力された内容を使えませんでした。
   *[other] { $points }件のどれも使えませんでした。
}
recommend-used-title = { $points }件中{ $used }件
recommend-rounded = 重みを整数に丸めました（最大{ $most }）。
recommend-scaled = 重みを同じ比率の整数に直しました。
recommend-add = { $criterion }を加える
recommend-add-all = { $count }件すべてを加える

## What cannot be read

recommend-one-of-these = 次のどれかについてのおすすめですか？
recommend-is-criterion = それは基準です。代わりにオプション「{ -option-priorities }」で指定してください。
recommend-no-such-use-case = { $topic }に{ $typed }という用途はありません
recommend-take-one = 次から選ぶか、自分で重みを付けてください：
recommend-menus = メニューから選ぶ
recommend-no-criterion = { $typed }に基準が見つかりません
recommend-weighed-by = { $topic }の基準は{ $criteria }です。たとえば次のように書きます：{ $example }。
recommend-example = { $first }=5, { $second }=2、または{ $first } > { $second }
