## Deciding together: what is asked, what became of it, and why it was refused

### Where nothing can be decided

decide-no-store = ここでは議題を保存していません
decide-no-store-text = このボットの運営者が議題の保存を無効にしています。ほかの機能は使えます。
decide-store-down = いま議題にアクセスできません
decide-store-down-text = データベースが応答しないため、何も変更していません。1分ほどしてからもう一度お試しください。ほかの機能は使えます。
decide-no-server = 議題はサーバーで扱います
decide-no-server-text = チームが参加できるサーバーのチャンネルで/{ command-decide } を使ってください。
decide-not-a-member = このサーバーのメンバーではありません
decide-not-a-member-text = 議題の締切時と、根拠が変わったときに、ボットからメッセージを送る必要があります。サーバーの管理者にボットの追加を頼んでください。
decide-may-not-speak = ここではメッセージを送信できません
decide-may-not-speak-text = 議題の締切時と、根拠が変わったときに、ボットからメッセージを送る必要があります。このチャンネルの設定の「権限」で、ボットのロールに次を許可してください：{ $permissions }。
permission-view-channel = チャンネルを見る
permission-send-messages = メッセージを送信
permission-send-in-threads = スレッドでメッセージを送信
permission-embed-links = 埋め込みリンク
permission-attach-files = ファイルを添付
decide-button-add = サーバーに追加する

### Which decision is meant

decide-none-here = このチャンネルには議題がありません
decide-none-here-text = /{ command-decide } { command-decide-open } で議題を始められます。
decide-unknown = { $typed }という議題は見つかりません
decide-unknown-text = 入力中に表示される候補から選ぶか、一覧をご覧ください。
decide-which = どの議題ですか？
decide-which-text = このチャンネルには複数の議題があります。
decide-button-list = 議題の一覧

### Opening one

decide-no-topic = 何についての議題ですか？
decide-no-topic-text = ライブラリのトピックをオプション「{ -option-topic }」で指定してください。
decide-likely = 次から一つ選んでください：{ $names }。
decide-quorum-unread = { $typed }を人数として読み取れません
decide-quorum-unread-text = 3のように数字だけを書いてください。
decide-no-technology = { $typed }はこのトピックの技術ではありません
decide-anyone = 参加者なら誰でも
decide-who-unread = { $typed }が誰か分かりません
decide-who-unread-text = ロールを一つ、またはメンバーを続けてメンションしてください。参加者なら誰でもよい場合は、オプションを省いてください。
decide-time-unread = { $typed }は日時として使えません
decide-zone-unknown = { $typed }というタイムゾーンはありません
decide-zone-unknown-text = 入力中に表示される候補から、Asia/Tokyoのように都市を選んでください。

### Choosing

decide-topic-gone = このトピックはもうライブラリにありません
decide-topic-gone-text = 議題と決定の記録は残っていますが、新しい提案はできません。
decide-which-technology = どの技術ですか？
decide-by-missing = 誰が決めましたか？
decide-by-missing-text = オプション「{ command-decide-settle.by }」でメンバーを指定してください。
decide-reason-missing = なぜそう決めましたか？
decide-reason-missing-text = オプション「{ command-decide-settle.reason }」に理由を書いてください。理由は決定の記録に残ります。
decide-review-unread = { $typed }を見直しの日として読み取れません
decide-review-unread-text = 2027-05-31のような日付か、何か月後かを6のように書いてください。
decide-in-months = { $count }か月後（{ $day }）

### Forms

decide-form-open = 議題を始める
decide-form-reason = なぜその重みにしましたか？
decide-form-object = 異議の理由
decide-form-answer = 異議に答える
decide-form-hold = いつまで時間が必要ですか？
decide-form-closes = いつ締め切りますか？
decide-form-propose = 結論を提案する
decide-field-topic = トピック
decide-field-question = 質問
decide-field-closes = 締切
decide-field-until = いつまで
decide-field-zone = タイムゾーン
decide-field-shortlist = 候補の技術
decide-field-shortlist-all = 空欄ならすべて
decide-field-reason = 理由（一文で）
decide-field-objection = 異議の内容
decide-field-answer = 回答
decide-field-review = 何か月後に見直すか
decide-field-time-example = 金曜日17時、3日後、2026年12月4日17時
decide-field-zone-example = Asia/Tokyo（次回から入力不要です）
decide-field-review-example = 6（見直さない場合は空欄）

### The ballot

decide-panel = あなたの投票：何を重視しますか？
decide-panel-empty = 用途を選ぶか、重視する基準を選んでください。重みは、ここにある選択肢の最低から最高までの差がどれだけ大事かで決めてください。送信するまで誰にも見えません。
decide-alone = あなたの重みだけなら、結果は{ $names }です。
decide-alone-nothing = あなたの重みだけなら、残る選択肢はありません。
decide-until = 変更できる期限：
# The worst and the best of what there is to choose from, each with what its rating means.
decide-swing = { $low }から{ $high }まで
decide-swing-level = すべて{ $end }
decide-button-send = 送信
decide-button-send-with-reason = 理由を付けて送信

### What became of it

receipt-opened = 議題を始めました
receipt-sent = 投票しました
receipt-changed = 投票内容を変更しました
receipt-abstained = 棄権しました
receipt-held = 時間が必要だと伝えました
receipt-withdrawn = 投票を取り下げました
receipt-closed = 議題を締め切りました
receipt-cancelled = 議題を中止しました
receipt-reminded = まだの人にリマインドしました
receipt-extended = 締切を延ばしました
receipt-reopened = 新しいラウンドを始めました
receipt-proposed = 提案をチャンネルに載せました
receipt-consented = 同意しました
receipt-objected = 異議をチャンネルに載せました
receipt-answered = 回答をチャンネルに載せました
receipt-settled = 誰が決めたかを記録しました
receipt-until = 変更できる期限：
receipt-in-channel = チャンネルのメッセージで確認できます。
receipt-without-name = 投票は名前なしで保存されます。名前は誰にも復元できず、締切後はどれがあなたの票か誰にも分かりません。
decide-closes = 締切：
decide-on = トピック：{ $topic }
decide-with-quorum = 投票と棄権が合わせて{ $count }件必要です。
decide-is-anonymous = 投票は名前なしで保存されます。
decide-needs-reason = 投票には理由が必要です。
decide-record = 決定の記録
decide-record-text = リポジトリ用のMarkdownファイルと、誰でも結果を計算し直せるJSONです。

### Why it was refused

decide-refused = それはできません
refusal-unexpected = この議題のいまの状態ではできません。現在の状態を確認してください。
refusal-closed = 締め切ったため、もう投票できません。
refusal-still-open = まだ締め切られていません。先に締め切るか、締切まで待ってください。
refusal-cancelled = この議題は中止されました。
refusal-not-invited = 投票できるのは特定のロールまたはメンバーだけで、あなたは含まれていません。理由は議題を始めた人に聞いてください。
refusal-not-in-charge = これができるのは、議題を始めた{ $opener }さんと、ここでメッセージを管理できるメンバーだけです。
refusal-not-due = まだ締切前です。締切：
refusal-deadline-too-early = 新しい締切は、現在の時刻といまの締切のどちらよりも後にしてください。
refusal-reminded = 前回のリマインドから1日たっていません。次にリマインドできる日時：
refusal-nothing-to-withdraw = このラウンドではまだ何も投票していません。
refusal-hold-out-of-time = 「時間が必要」と言えるのは議題の締切までです。締切は議題を始めた人が延ばせます。
refusal-empty-ballot = 投票内容が空です。重視する基準か必須条件を選んでください。
refusal-text-missing = 理由を文章で書いてください。
refusal-text-too-long = 文章が長すぎます。{ $longest }文字以内にしてください。
refusal-nothing-proposed = このラウンドではまだ何も提案されていません。
refusal-no-such-objection = その異議はもうありません。
refusal-not-on-shortlist = { $name }は候補に入っていません。
refusal-tally-names = 投票した人の名前と途中経過を両方表示すると、どれが誰の票か分かってしまいます。名前を隠すか、途中経過を隠すか、匿名をやめてください。
refusal-no-question = 質問が必要です。
refusal-nobody-invited = 誰も招待されていません。メンバーを一人以上メンションしてください。
refusal-quorum = 招待されたメンバーは{ $invited }人だけなので、定足数に届きません。
refusal-shortlist = 候補には二つ以上の技術を、重複なく指定してください。

### Why a time cannot be used

decide-time-text = 次のように書いてください：3日後、金曜日17時、2026年12月4日17時。
decide-time-past = 過去の日時か、1分以内の日時です。
decide-time-far = 1年以上先の日時です。
decide-time-zone = タイムゾーンが分かりません。オプション「{ -option-zone }」でAsia/Tokyoのように一度指定してください。次回から入力は不要です。
