## /ask

ask-rated = { $name }の{ $criterion }の評価は5点中{ $rating }点です。
ask-rated-meaning = { $name }の{ $criterion }の評価は5点中{ $rating }点です（{ $meaning }）。
ask-read-more = 続きを読む
ask-comparison = 比較
ask-nothing = { $question }への答えはここにありません
ask-nothing-text = 十分に合う記述は記事にありません。作り話はしません。
ask-nearest = 近いのは{ $topics }です。
ask-covered = 扱っているのは次のとおりです：

## "Weigh in on this", the command of a message

weigh-in-recognised = 読み取ったもの：{ $names }。
weigh-in-nothing = 比べるものがありません
weigh-in-nothing-text = このメッセージには、ここで扱う技術・基準・トピックがありません。扱っているものはこちら：
