-option-criterion = critère
-option-topic = sujet
-option-topic-description = Ce que tu veux choisir, par exemple un environnement d’exécution back-end
-option-first = premier
-option-second = second
-option-priorities = priorités
-option-question = question
-option-for = pour
-option-for-description = À qui la réponse est destinée ; cette personne est mentionnée
-option-private = privé
-option-private-description = N’affiche la réponse que pour toi

command-compare = comparer
    .description = Compare des technologies sur un critère, comme la vitesse, avec les sources
    .criterion = { -option-criterion }
    .criterion-description = Sur quoi les comparer ; sans critère, tu obtiens une vue d’ensemble
    .topic = { -option-topic }
    .topic-description = { -option-topic-description }
    .first = { -option-first }
    .first-description = Une technologie à comparer
    .second = { -option-second }
    .second-description = La technologie à laquelle la comparer
    .for = { -option-for }
    .for-description = { -option-for-description }
    .private = { -option-private }
    .private-description = { -option-private-description }

command-recommend = recommander
    .description = Dis ce qui compte pour toi et vois quelle technologie convient, et pourquoi
    .topic = { -option-topic }
    .topic-description = { -option-topic-description }
    .use-case = cas_usage
    .use-case-description = Un jeu de poids tout prêt
    .priorities = { -option-priorities }
    .priorities-description = Ce qui compte : speed, easy to learn ; ou speed=5, learning curve 2
    .must = obligatoire
    .must-description = Ce qu’une technologie doit offrir, par exemple scalability >= 4 ou price <= 20
    .for = { -option-for }
    .for-description = { -option-for-description }
    .private = { -option-private }
    .private-description = { -option-private-description }

command-ask = demander
    .description = Pose ta question avec tes mots ; la réponse est citée des articles
    .question = { -option-question }
    .question-description = Ce que tu veux savoir
    .topic = { -option-topic }
    .topic-description = { -option-topic-description }
    .for = { -option-for }
    .for-description = { -option-for-description }
    .private = { -option-private }
    .private-description = { -option-private-description }

command-topics = sujets
    .description = Vois les sujets de la bibliothèque et lance une comparaison
    .private = { -option-private }
    .private-description = { -option-private-description }

command-help = aide
    .description = Ce que tu peux demander, avec des exemples
    .private = { -option-private }
    .private-description = { -option-private-description }

# In the Apps menu of a message; spaces and capitals are allowed here.
command-weigh-in-on-this = Peser le pour et le contre
