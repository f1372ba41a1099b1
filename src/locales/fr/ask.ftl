## /ask

ask-rated = { $name } obtient { $rating } sur 5 pour { $criterion }.
ask-rated-meaning = { $name } obtient { $rating } sur 5 pour { $criterion } : { $meaning }.
ask-fact = { $criterion } pour { $name } : { $fact }.
ask-read-more = Lire la suite
ask-comparison = Comparaison
ask-nothing = Aucune réponse trouvée à { $question }
ask-nothing-text = Aucun article n’en parle assez précisément pour être cité, et je n’invente pas de réponses.
ask-nearest = Le plus proche : { $topics }.
ask-covered = Voici les sujets traités :
ask-offer = Est-ce l’une de ces questions ?
ask-offer-text = Je ne suis pas sûr d’avoir compris { $question }, donc je ne cite encore rien.
ask-stranger = Aucun article ne traite de { $names }
ask-stranger-text = Voici ce que j’ai sur le reste de la question.
ask-cannot-exclude = Je ne peux pas laisser { $names } de côté ici.
ask-best-for = Le meilleur choix pour : { $name }

## "Weigh in on this", the command of a message

weigh-in-recognised = Reconnu : { $names }.
weigh-in-nothing = Rien à peser ici
weigh-in-nothing-text = Le message ne mentionne ni technologie ni sujet traité ici, ni critère pour choisir. Voici ce qui est traité :
