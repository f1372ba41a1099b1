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

## Deciding together; /decide is only called with one of its parts.

-option-decision = décision
-option-decision-description = Quelle décision ; sans indication, celle de ce salon
-option-closes = clôture
-option-closes-description = Quand : vendredi 17h00, dans 3 jours, ou une date précise
-option-zone = fuseau_horaire
-option-zone-description = Ton fuseau horaire, une seule fois ; je m’en souviendrai
-option-technology = technologie
-option-technology-description = La technologie à retenir
-option-review = réexamen
-option-review-description = Quand y revenir : une date, ou après combien de mois

command-decide = décider
    .description = Décidez ensemble sur des faits, chacun selon ce qui compte pour lui

command-decide-open = ouvrir
    .description = Ouvre une décision dans ce salon
    .topic = { -option-topic }
    .topic-description = { -option-topic-description }
    .question = { -option-question }
    .question-description = Ce que ton équipe décide ; sans indication, la question du sujet
    .closes = { -option-closes }
    .closes-description = { -option-closes-description }
    .who = qui
    .who-description = Qui peut voter : un rôle, des membres, ou tout le monde (par défaut)
    .shortlist = présélection
    .shortlist-description = Seulement ces technologies, séparées par des virgules
    .quorum = quorum
    .quorum-description = Combien de votes et d’abstentions il faut
    .live = en_direct
    .live-description = Montre le décompte avant la clôture, au lieu de le cacher jusque-là
    .anonymous = anonyme
    .anonymous-description = Conserve les votes sans nom ; rien ne permet de retrouver les noms
    .hide-names = masquer_noms
    .hide-names-description = Ne montre pas qui a voté tant que la décision est ouverte
    .reasons = motifs
    .reasons-description = Demande un motif pour chaque vote
    .time-zone = { -option-zone }
    .time-zone-description = { -option-zone-description }

command-decide-list = liste
    .description = Vois les décisions de ce salon, celles qui sont ouvertes en premier

command-decide-show = afficher
    .description = Vois où en est une décision, et ce que tu as dit toi-même
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-remind = relancer
    .description = Relance ceux qui n’ont pas encore voté, au plus une fois par jour
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-extend = prolonger
    .description = Repousse la clôture d’une décision
    .closes = { -option-closes }
    .closes-description = { -option-closes-description }
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }
    .time-zone = { -option-zone }
    .time-zone-description = { -option-zone-description }

command-decide-close = clôturer
    .description = Clôture une décision maintenant
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-reopen = rouvrir
    .description = Lance un nouveau tour ; l’ancien est conservé
    .closes = { -option-closes }
    .closes-description = { -option-closes-description }
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }
    .time-zone = { -option-zone }
    .time-zone-description = { -option-zone-description }

command-decide-propose = proposer
    .description = Propose une technologie ; les membres donnent leur accord ou font une objection
    .technology = { -option-technology }
    .technology-description = { -option-technology-description }
    .review = { -option-review }
    .review-description = { -option-review-description }
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-settle = trancher
    .description = Consigne qu’une seule personne décide, et pourquoi
    .by = qui
    .by-description = Qui décide
    .technology = { -option-technology }
    .technology-description = { -option-technology-description }
    .reason = motif
    .reason-description = Pourquoi ; cela fait partie du relevé
    .review = { -option-review }
    .review-description = { -option-review-description }
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-record = relevé
    .description = Récupère le relevé d’une décision sous forme de fichiers
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }

command-decide-cancel = annuler
    .description = Annule une décision
    .decision = { -option-decision }
    .decision-description = { -option-decision-description }
