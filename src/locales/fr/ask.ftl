## /ask

ask-rated = { $name } obtient { $rating } sur 5 pour { $criterion }.
ask-rated-meaning = { $name } obtient { $rating } sur 5 pour { $criterion } : { $meaning }.
ask-read-more = Lire la suite
ask-comparison = Comparaison
ask-nothing = Aucune réponse trouvée à { $question }
ask-nothing-text = Aucun article n’en parle assez précisément pour être cité, et je n’invente pas de réponses.
ask-nearest = Le plus proche : { $topics }.
ask-covered = Voici les sujets traités :

## "Weigh in on this", the command of a message

weigh-in-recognised = Reconnu : { $names }.
weigh-in-nothing = Rien à peser ici
weigh-in-nothing-text = Le message ne mentionne ni technologie, ni critère, ni sujet traité ici. Voici ce qui est traité :
