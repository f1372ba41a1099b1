## /ask

ask-rated = { $name } a la note { $rating } sur 5 pour { $criterion }.
ask-rated-meaning = { $name } a la note { $rating } sur 5 pour { $criterion } : { $meaning }.
ask-read-more = Lire la suite
ask-comparison = Comparaison
ask-nothing = Rien ici ne répond à { $question }
ask-nothing-text = Les articles ne disent rien qui convienne assez bien, et rien n’est inventé.
ask-nearest = Le plus proche : { $topics }.
ask-covered = Voici ce qui est traité :

## "Weigh in on this", the command of a message

weigh-in-recognised = Reconnu : { $names }.
weigh-in-nothing = Rien à peser ici
weigh-in-nothing-text = Le message ne nomme ni technologie, ni critère, ni sujet traité ici. Voici ce qui l’est :
