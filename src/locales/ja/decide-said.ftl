## What is said of a team’s decision

### Its state

said-open = { $time } まで受付中です。
said-late = 停止していたため、{ $time } に遅れて締め切りました。
said-cancelled = { $name } がこの決定を取り消しました。何も決まっていません。
said-no-ratings = 重みづけに使った評価が保存されていないため、結果を表示できません。
said-on = { $topic }：{ $technologies }。
said-on-topic = トピック：{ $topic }。
said-topic-gone = このトピックはもうライブラリにありません。
said-technology-gone = { $name } はもうライブラリにありません。
said-standing = 現時点：{ $names }。
said-round = 第 { $count } ラウンド。
said-last-round = 前のラウンドで、各自の重みによる結果：{ $names }。
said-farthest-apart = 最も差が大きかったのは { $criterion }：重みの { $low } から { $high }、平均 { $mean }。

### Who may weigh in, and who has

said-anyone = ここにいる誰でも参加できます。
said-of-role = { $role } のメンバーが参加できます。
said-of-members = 参加できるメンバー：{ $members }。
said-a-role = 特定のロール
said-a-member = メンバー
said-turnout-needed = 必要な { $quorum } 人のうち { $present } 人が投票または棄権しました。
said-turnout = { $count ->
    [0] まだ誰も投票していません。
   *[other] { $count } 人が投票しました。
}
said-abstentions = { $count } 人が棄権しています。
said-holds = { $count } 人がもっと時間を必要としています。
said-weighed-in = 投票済み：{ $members }。
said-abstained = 棄権：{ $members }。
said-holding = 時間が必要：{ $members }。
said-until = { $member }（{ $time } まで）
said-missing = まだ返事がないメンバー：{ $members }。
said-hidden = 各自の重みは締め切りまで公開されません。
said-anonymous = 票は名前なしで保存されます。
said-needs-reason = 票には理由が必要です。

### What came of it

said-best = チームに最も合うのは { $name } です。
said-too-close = { $name } と { $second } は接戦で、決められません。
said-tied = { $names } が同点です。
said-only = すべての必須条件を満たすのは { $name } だけです。
said-only-scored = スコアがあるのは { $name } だけです。
said-nobody = 誰も投票しませんでした。
said-quorum-missed = 定足数に { $missing } 人足りませんでした：{ $quorum } 人中 { $present } 人が参加。
said-none-left = 全員の必須条件を合わせると、選べるものが残りません。
said-no-weights = どの基準にも重みがないため、順位をつけられません。
said-nothing-applies = 重みをつけた基準は、残っているどれにも当てはまりません。
said-one-ballot = 投票したのは一人だけなので、一人の見方です。
said-all-get = { $count } 人全員が、それぞれ自分の重みでも { $name } になります。
said-all-but-mean = それぞれ自分の重みでは { $names } になりますが、重みの平均ではそうなりません。一部の基準がすべてには当てはまらないためです。
said-turns-on = { $count ->
    [1] 意見の違いは結果に影響します：{ $criteria } で決まります。
   *[other] 意見の違いは結果に影響します：{ $criteria } の組み合わせで決まります。
}
said-turns-on-about = 意見の違いは結果に影響します：{ $criteria }、あるいはその一部で決まります。
said-agreement = { $count ->
    [0] { $of } 人のうち、自分の重みで { $name } になる人はいません。
   *[other] { $of } 人のうち { $count } 人は、自分の重みでも { $name } になります。
}
said-leads = ありうるすべての重みづけのうち：{ $shares }。
said-leads-for = { $name } が { $share } で首位
said-as-it-was = これはライブラリ { $version } の評価です。記事がその後変わったため、引用しません。

### What explains it

said-own-heading = 各自の重みによる結果
said-spread-heading = 重みが分かれているところ
said-spread-named = { $criterion }：{ $low }（{ $lowest }）から { $high }（{ $highest }）、平均 { $mean }
said-spread = { $criterion }：{ $low } から { $high }、平均 { $mean }
said-must-heading = 必須条件
said-must = { $members }：{ $must }。{ $names } が外れます。
said-must-harmless = { $members }：{ $must }。何も外れません。
said-must-gone = { $members }：{ $must }。この基準はもうないため、何も外れません。
said-a-ballot = メンバー
said-reasons-heading = 皆さんの理由
said-more = ほか { $count } 件。

### What comes next

said-next-propose = 次に：担当者が { $name } を提案し、皆さんが同意または反対します。
said-next-again = 次に：違いが見えたところで、もう一度ラウンドを行います。または /{ command-decide } { command-decide-settle } で一人が決め、それを記録します。
said-next-quorum = 次に：時間を延ばしてもう一度ラウンドを行います。または /{ command-decide } { command-decide-settle } で一人が決め、それを記録します。
said-next-must = 次に：誰かが必須条件をあきらめて、もう一度ラウンドを行います。または /{ command-decide } { command-decide-settle } で一人が決め、それを記録します。
said-next-weights = 次に：何が大切かを示して、もう一度ラウンドを行います。または /{ command-decide } { command-decide-settle } で一人が決め、それを記録します。
said-next-nobody = 次に：もう一度ラウンドを行います。または /{ command-decide } { command-decide-settle } で一人が決め、それを記録します。

### What was chosen

said-taken = { $name } に決めます。
said-proposal = 提案：{ $name } に決めます。
said-objected = 提案：{ $name } に決めます。まだ回答のない反対が { $count } 件あります。
said-proposed = { $name } が提案、{ $time }。
said-decided = { $name } が決定、{ $time }：{ $reason }
said-review = 見直し予定日：{ $date }。
said-consents = 同意：{ $members }。
said-no-consent = まだ同意も反対もありません。
said-ballots-say = 投票の結果：{ $text }
said-objection = { $name } の反対
said-answered = 回答：{ $answer }
said-unanswered = まだ回答がありません。
said-more-objections = 記録にはほかに { $count } 件の反対があります。

### Buttons

said-button-weigh-in = 投票する
said-button-abstain = 棄権する
said-button-hold = 時間がほしい
said-button-more = 詳しく
said-button-outcome = 結果の理由
said-button-propose = { $name } を提案
said-button-round = もう一度
said-button-record = 記録
said-button-consent = 同意する
said-button-object = 反対する
said-button-change = 票を変える
said-button-withdraw = 取り下げる
said-button-close = 今すぐ締め切る
said-button-remind = 催促する
said-button-extend = 延長する
said-button-cancel = この決定を取り消す
said-button-answer = { $name } に回答
said-button-again = 投票し直す
said-button-show = 決定を見る

### For one person

said-you = あなたの回答
said-own-abstains = 棄権しています。
said-own-holds = { $time } まで時間が必要です。
said-own-nothing = まだ投票していません。
said-changed-heading = 根拠の変更点
said-change = { $technology } の { $criterion }：{ $from }、現在は { $to }
said-from-to = 以前は { $from }、現在は { $to }。
said-rating = 5 段階中 { $rating }
said-not-known = 不明
said-not-applicable = 当てはまらない
said-added = 新規：{ $names }。
said-removed = なくなったもの：{ $names }。
said-topic-renamed = トピック名は { $title } に変わりました。
said-otherwise = { $count ->
    [0] 自分の重みで別の結果になる人はいません。
   *[other] { $count } 人は、自分の重みで別の結果になります。
}

### Of the bot’s own accord

said-reminder = { $time } まで受付中です。まだのメンバー：{ $members }。
said-reminder-all = { $time } まで受付中です。まだの方は今からでも投票できます。
said-evidence = 根拠が変わりました：{ $question }
said-now-leads = 皆さんの票では、{ $before } に代わって { $names } が首位になります。
said-now-leads-first = 皆さんの票では、{ $names } が首位になります。
said-now-leads-nothing = 皆さんの票では、首位になるものがなくなります。
said-now-excluded = { $name } は { $member } の必須条件を満たさなくなりました：{ $must }。現在：{ $found }。
said-newcomers = ライブラリに新しく加わりました：{ $names }。
said-same-outcome = 結果は変わりません。
said-more-changes = ほか { $count } 件の変更は「{ said-button-show }」にあります。
said-who-reopens = 決定を始めた { $opener } と、メッセージを管理できるメンバーは、もう一度ラウンドを始められます。
said-review-due = 見直しの時期です：{ $name } に決めました、{ $time }。
said-review-how = { $opener }、その後の変更を確認し、影響があればもう一度ラウンドを始めてください。

### In other answers about the topic

said-decided-here = このチャンネルで決定：{ $name }。開始：{ $time }。

### Lists

said-list-channel = このチャンネルの決定
said-list-none = ここにはまだ決定がありません。/{ command-decide } { command-decide-open } で始められます。
said-list-count = { $open ->
    [0] 受付中のものはありません。
   *[other] 受付中：{ $open } 件。
}
said-list-menu = 決定を見る
said-ballots = { $count } 票。
said-line-closed = 締め切り済みで、まだ選ばれていません。
said-line-cancelled = 取り消されました。

### In the picture

said-picture-own = 各自の重みによる結果
said-picture-shares = 重みの割合（点はメンバー、棒は平均）
said-alt-own = 各自の重みによる結果：{ $leaders }。
said-alt-shares = メンバーの重みの割合（％）：
said-alt-spread = { $criterion } { $low } から { $high }、平均 { $mean }。
