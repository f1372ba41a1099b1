## /ask

ask-rated = { $name }の{ $criterion }の評価は5点中{ $rating }点です。
ask-rated-meaning = { $name }の{ $criterion }の評価は5点中{ $rating }点です（{ $meaning }）。
ask-read-more = 続きを読む
ask-comparison = 比較
ask-nothing = { $question }への答えは見つかりませんでした
ask-nothing-text = 引用できるほど合う記述がどの記事にもありません。答えを作り上げることはしません。
ask-nearest = 近いのは{ $topics }です。
ask-covered = 扱っているトピックは次のとおりです：

## "Weigh in on this", the command of a message

weigh-in-recognised = 読み取ったもの：{ $names }。
weigh-in-nothing = 比べるものがありません
weigh-in-nothing-text = このメッセージには、ここで扱っている技術・基準・トピックが出てきません。扱っているものはこちらです：
