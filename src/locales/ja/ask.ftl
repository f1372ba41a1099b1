## /ask

ask-rated = { $name }の{ $criterion }の評価は5点中{ $rating }点です。
ask-rated-meaning = { $name }の{ $criterion }の評価は5点中{ $rating }点です（{ $meaning }）。
ask-fact = { $name }の{ $criterion }：{ $fact }。
ask-read-more = 続きを読む
ask-comparison = 比較
ask-nothing = { $question }への答えは見つかりませんでした
ask-nothing-text = 引用できるほど合う記述がどの記事にもありません。答えを作り上げることはしません。
ask-nearest = 近いのは{ $topics }です。
ask-covered = 扱っているトピックは次のとおりです：
ask-offer = このどれかをお探しですか？
ask-offer-text = { $question }を正しく理解できたか確信が持てないため、まだ何も引用していません。
ask-stranger = { $names }を扱っている記事はありません
ask-stranger-text = 質問の残りの部分については、次のものがあります。
ask-cannot-exclude = ここでは{ $names }を除外できません。
ask-best-for = { $name }に最適なもの

## "Weigh in on this", the command of a message

weigh-in-recognised = 読み取ったもの：{ $names }。
weigh-in-nothing = 比べるものがありません
weigh-in-nothing-text = このメッセージには、ここで扱っている技術やトピックも、選ぶための基準も出てきません。扱っているものはこちらです：
