-option-criterion = 基準
-option-topic = トピック
-option-topic-description = 選びたいもの（例：バックエンドの実行環境）
-option-first = 一つ目
-option-second = 二つ目
-option-priorities = 優先
-option-question = 質問
-option-for = 宛先
-option-for-description = 回答を届けたいメンバー（メンションで通知されます）
-option-private = 非公開
-option-private-description = 回答を自分だけに表示します

command-compare = 比較
    .description = 速度などの基準で技術を比較します（出典付き）
    .criterion = { -option-criterion }
    .criterion-description = 何を比べるか。省略すると全体の概要になります
    .topic = { -option-topic }
    .topic-description = { -option-topic-description }
    .first = { -option-first }
    .first-description = 比べたい技術
    .second = { -option-second }
    .second-description = 比べる相手の技術
    .for = { -option-for }
    .for-description = { -option-for-description }
    .private = { -option-private }
    .private-description = { -option-private-description }

command-recommend = おすすめ
    .description = 重視することを伝えると、合う技術とその理由がわかります
    .topic = { -option-topic }
    .topic-description = { -option-topic-description }
    .use-case = 用途
    .use-case-description = 用意された重みの組み合わせ
    .priorities = { -option-priorities }
    .priorities-description = 重視すること。例：speed, easy to learn または speed=5, learning curve 2
    .must = 必須
    .must-description = 技術に必ず求める条件。例：scalability >= 4、price <= 20
    .for = { -option-for }
    .for-description = { -option-for-description }
    .private = { -option-private }
    .private-description = { -option-private-description }

command-ask = 質問
    .description = 自分の言葉で質問できます。回答は記事から引用されます
    .question = { -option-question }
    .question-description = 知りたいこと
    .topic = { -option-topic }
    .topic-description = { -option-topic-description }
    .for = { -option-for }
    .for-description = { -option-for-description }
    .private = { -option-private }
    .private-description = { -option-private-description }

command-topics = トピック
    .description = ライブラリにあるトピックを見て、比較を始めます
    .private = { -option-private }
    .private-description = { -option-private-description }

command-help = ヘルプ
    .description = 質問できることと、その例
    .private = { -option-private }
    .private-description = { -option-private-description }

# In the Apps menu of a message; spaces and capitals are allowed here.
command-weigh-in-on-this = これを比べる

## Deciding together; /decide is only called with one of its parts.

-option-decision = 議題
-option-decision-description = どの議題か。省略するとこのチャンネルの議題になります
-option-closes = 締切
-option-closes-description = いつ締め切るか。例：金曜日17時、3日後、正確な日時
-option-zone = タイムゾーン
-option-zone-description = 自分のタイムゾーン（一度だけ。次回から入力不要です）
-option-technology = 技術
-option-technology-description = 採用する技術
-option-review = 見直し
-option-review-description = いつ見直すか。日付、または何か月後か

command-decide = 決定
    .description = それぞれが重視することをもとに、根拠のある決定をチームで下します

command-decide-open = 開始
    .description = このチャンネルで議題を始めます
    .topic = { -option-topic }
    .topic-description = { -option-topic-description }
    .question = { -option-question }
    .question-description = チームで決めること。省略するとトピックの質問になります
    .closes = { -option-closes }
    .closes-description = { -option-closes-description }
    .who = 投票者
    .who-description = 投票できる人。ロール、メンバー、または誰でも（既定）
    .shortlist = 候補
    .shortlist-description = この技術だけから選びます（コンマ区切り）
    .quorum = 定足数
    .quorum-description = 必要な投票と棄権の合計数
    .live = 途中経過
    .live-description = 途中経過を締切まで隠さず、受付中も表示します
    .anonymous = 匿名
    .anonymous-description = 投票を名前なしで保存します。名前は後から復元できません
    .hide-names = 名前を隠す
    .hide-names-description = 受付中は、誰が投票したかを表示しません
    .reasons = 理由必須
    .reasons-description = すべての投票に理由を求めます
    .time-zone = { -option-zone }
    .time-zone-description = { -option-zone-description }

command-decide-list = 一覧
    .description = このチャンネルの議題を、受付中のものから順に表示します

command-decide-show = 表示
    .description = 議題の現在の状態と、自分の投票を表示します
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-remind = リマインド
    .description = まだ投票していない人にリマインドします（1日1回まで）
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-extend = 延長
    .description = 議題の締切を延ばします
    .closes = { -option-closes }
    .closes-description = { -option-closes-description }
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }
    .time-zone = { -option-zone }
    .time-zone-description = { -option-zone-description }

command-decide-close = 締め切り
    .description = 議題を今すぐ締め切ります
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-reopen = 再開
    .description = 新しいラウンドを始めます。前のラウンドは残ります
    .closes = { -option-closes }
    .closes-description = { -option-closes-description }
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }
    .time-zone = { -option-zone }
    .time-zone-description = { -option-zone-description }

command-decide-propose = 提案
    .description = 採用する技術を提案します。メンバーは同意するか、異議を述べます
    .technology = { -option-technology }
    .technology-description = { -option-technology-description }
    .review = { -option-review }
    .review-description = { -option-review-description }
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-settle = 決裁
    .description = 一人が決めることと、その理由を記録します
    .by = 決定者
    .by-description = 決める人
    .technology = { -option-technology }
    .technology-description = { -option-technology-description }
    .reason = 理由
    .reason-description = なぜそう決めたか。決定の記録に残ります
    .review = { -option-review }
    .review-description = { -option-review-description }
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-record = 記録
    .description = 決定の記録をファイルで受け取ります
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-cancel = 中止
    .description = 議題を中止します
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }
