list-comma = { "、" }
list-end = { $start }、{ $last }
list-more = ほか{ $count }件
sentence-gap = { "" }
quoted = 「{ $text }」
of-subject = { $subject }：{ $text }

read-as = { $typed }は{ $name }と解釈しました。
default-topic = トピックの指定がないため、既定の{ $topic }について回答しています。
not-addressed = ほかの人には表示されないため、{ $name }さんには通知しませんでした。
no-such-topic = { $typed }というトピックはありません
did-you-mean = { $count ->
    [1] もしかして、これですか？
   *[other] もしかして、このうちのどれかですか？
}

button-all-topics = すべてのトピック
button-contribute = 執筆に参加
button-help = ヘルプ
button-page = { $page }ページ
button-recommend = おすすめ
button-sources = 出典

topics-title = トピック
topics-count = このライブラリには{ $count }件のトピックがあります。
topics-entry = { $question } { $technologies }を{ $criteria }件の基準で比較します。{ $review }
topics-reviewed = 確認日：{ $date }。
draft-answer = 下書き（未確認）：{ $sections }件のセクションのうち{ $sourced }件に出典があります。
draft-answer-empty = 下書き（未確認）：まだセクションがありません。
topics-menu = トピックの技術を比較する

help-title = 質問できること
help-verdict = 技術の比較を質問できます。回答はすべて、確認済みの記事からの引用か計算で、出典が付きます。
help-criterion-text = { $question } { $first }と{ $second }を並べて比べます。
help-pair-text = この二つの概要です。{ $question }
help-recommend-text = 優先することに合う技術と、その理由、結果が変わる条件がわかります。オプションを省くと、メニューから選べます。
help-ask-text = 自分の言葉で質問できます。合う箇所か比較を示し、なければそうお伝えします。
help-ask-words-text = このインスタンスは意味ではなく語句を比較します。記事にある語句を使ってください。
help-weigh-in = メッセージの「アプリ」メニューの「{ $name }」
help-weigh-in-text = メッセージに出てくる技術を比べます。はじめはあなただけに表示されます。
help-decide-text = チームで決めます。各自が大切なことを示し、結果と決定の記録が残ります。
help-topics-text = ライブラリにあるトピックの一覧です。メニューから比較に進めます。
help-help-text = このヘルプです。
help-good-to-know = 知っておくと便利なこと
help-good-to-know-text = 名前は略しても、綴りが違っても、大文字でも小文字でもかまいません。オプション「{ $private }」を使うと、回答は自分だけに表示されます。公開の回答のボタンは、質問した本人が押すとその回答が変わり、ほかの人が押すとその人への別の回答が表示されます。
help-version = バージョン
help-version-text = Weighin { $version }、ライブラリ { $library }（トピック{ $topics }件）。
help-commit = 記事はコミット { $commit }（{ $age }に作成）のものです。
help-commit-not-newest = 記事はコミット { $commit }（{ $age }に作成）のものです。より新しいコミットがありますが、エラーがあるため使われていません。
help-age-now = 1分以内
help-age-minutes = { $count }分前
help-age-hours = { $count }時間前
help-age-days = { $count }日前
help-outdated = このボタンはもう使えません
help-outdated-text = 以前の版の知識ベースのものか、このボットが作ったものではありません。もう一度質問してください：
help-unknown-command = 不明なコマンドです
help-unknown-command-text = このバージョンで使えるのは{ $commands }です。

## Numbers

number-to = { "〜" }
decimal-mark = .

## Facts

fact-yes = はい
fact-no = いいえ

## When Discord sends something unreadable

unreadable = これには答えられません
unreadable-text = このバージョンのWeighinでは読めないものが届きました。代わりに/{ command-help } などのコマンドをお試しください。
