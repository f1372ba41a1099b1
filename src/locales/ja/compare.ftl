compare-name-with-rating = { $name }（{ $rating }）
compare-name-with-fact = { $name }（{ $fact }）
compare-lowest-first = { $criterion }（低い順）：{ $facts }。
compare-highest-first = { $criterion }（高い順）：{ $facts }。
compare-facts = { $criterion }：{ $facts }。
compare-no-facts = { $criterion }についてはまだ何も分かっていません。
compare-not-known = 不明：{ $technologies }。
compare-nothing-rated = { $criterion }の評価はまだありません。
compare-not-rated = { $count ->
   *[other] { $technologies }はまだ評価されていません。
}
compare-rated-alone = { $name }の{ $criterion }の評価は5点中{ $rating }点です。
compare-leads = { $criterion }では、{ $name }が5点中{ $rating }点で首位です。続くのは{ $behind }です。
compare-level = { $criterion }では、{ $names }が5点中{ $rating }点で並んでいます。
compare-share-lead = { $criterion }では、{ $names }が5点中{ $rating }点で首位に並んでいます。続くのは{ $behind }です。

compare-nobody-highest = { $shared ->
    [0] { $total }件の基準のどれにも、単独で首位の技術はありません。
   *[other] { $total }件の基準のどれにも、単独で首位の技術はありません。{ $shared }件では首位が並んでいます。
}
compare-highest = { $shared ->
    [0] { $name }は{ $total }件の基準のうち{ $count }件で最高評価です。
   *[other] { $name }は{ $total }件の基準のうち{ $count }件で最高評価です。{ $shared }件では首位が並んでいます。
}
compare-highest-of = { $shared ->
    [0] { $name }は{ $total }件の基準のうち{ $count }件で最高評価です（ほかに{ $others }）。
   *[other] { $name }は{ $total }件の基準のうち{ $count }件で最高評価です（ほかに{ $others }）。{ $shared }件では首位が並んでいます。
}
compare-other-highest = { $name }が{ $count }件

compare-of-many = { $topic }：{ $count }件の技術
compare-not-covered = まだ扱っていません。
compare-not-shown = 表示していないもの：{ $technologies }。

compare-gap = 記事ではまだ扱っていません。
compare-paged = { $title }（{ $page }／{ $pages }）
compare-rated = 評価は5点中{ $rating }点です。
compare-rated-meaning = 評価は5点中{ $rating }点です（{ $meaning }）。
compare-unrated = まだ評価していません。
compare-fact = { $fact }。
compare-between = { $below }と{ $above }の間
compare-scale = 評価の目安：{ $ratings }。
compare-scale-gap = { "；" }
compare-sources = 出典：{ $topic }
compare-sources-on = 出典：{ $topic }、{ $criterion }
compare-sources-count = { $count ->
    [1] 出典は1件です。確認した日が付いています。
   *[other] 出典は{ $count }件です。それぞれに確認した日が付いています。
}
compare-sources-number = 出典は{ $count }件です。

compare-read-more = 詳しく読む：{ $name }
compare-read-on = { $name }について読む
compare-homepage = 公式サイト
compare-back = 比較に戻る
compare-overview = 概要
compare-overview-text = すべての基準を一覧で
compare-another-criterion = 別の基準
compare-another-pair = 別の組み合わせ：二つ選んでください
compare-shown-now = 表示中
compare-all = { $count }件すべて
compare-in-topic = { $topic }で比較
compare-with = { $name }と比較

compare-which-topic = どのトピックですか？
compare-which-topic-for = { $criterion }：どのトピックですか？
compare-which-criterion = { $typed }：どの基準ですか？
compare-several-fit = 複数のトピックが当てはまります。一つ選んでください：
compare-several-meanings = トピックによって異なる基準を指します。一つ選んでください：
compare-many-fit = { $count }件のトピックが当てはまります。一つ選ぶか、ほかの{ $more }件のどれかをオプション「{ -option-topic }」で指定してください：
compare-these-covered = 扱っているのは次のトピックです：
compare-see-covered = 扱っているものはこちらです：
compare-covers = 扱っているのは{ $technologies }です。
compare-does-not-cover = { $topic }では{ $typed }を扱っていません
compare-compared-on = { $topic }の比較の基準は次のとおりです。一つ選んでください：
compare-no-such-technology = { $typed }は扱っていません
compare-no-such-criterion = { $typed }という基準はありません
compare-not-compared-on = { $topic }は{ $criteria }では比較していません
compare-recognised = 読み取ったもの：{ $names }。
compare-not-recognised = 読み取れませんでした：{ $typed }。
compare-one-criterion = 一つの回答で示す基準は一つです。ここで示していないもの：{ $criteria }。
compare-unknown = { $typed }は分かりません
compare-no-common-topic = そのすべてを扱うトピックはありません
compare-criterion-only-in = { $name }を基準とするのは{ $topics }だけです。
compare-covered-only-in = { $name }を扱うのは{ $topics }だけです。
compare-no-common-topic-next = どれかを選ぶか、一つのトピックについてもう一度質問してください：
compare-named-twice = { $name }が二度指定されています
compare-named-twice-next = 比べる相手を選んでください：

## A comparison that only its asker sees until they share it

compare-share = 共有する
compare-shared-by = { $name }さんの質問です。
