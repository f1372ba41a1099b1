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
