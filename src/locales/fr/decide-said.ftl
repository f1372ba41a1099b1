## What is said of a team’s decision

### Its state

said-open = Ouverte jusqu’au { $time }.
said-late = Fermée en retard, { $time }, car je n’étais pas en marche.
said-cancelled = { $name } a annulé cette décision. Rien n’est décidé.
said-no-ratings = Les notes utilisées n’ont pas été conservées : il n’y a pas de résultat à montrer.
said-on = Sur { $topic } : { $technologies }.
said-on-topic = Sur { $topic }.
said-topic-gone = La bibliothèque n’a plus ce sujet.
said-technology-gone = La bibliothèque n’a plus { $name }.
said-standing = Jusqu’ici : { $names }.
said-round = Tour { $count }.
said-last-round = Au dernier tour, selon vos propres poids : { $names }.
said-farthest-apart = Le plus grand écart portait sur { $criterion } : de { $low } à { $high } du poids, { $mean } en moyenne.

### Who may weigh in, and who has

said-anyone = Tout le monde ici peut participer.
said-of-role = Les membres ayant le rôle { $role } peuvent participer.
said-of-members = Ces membres peuvent participer : { $members }.
said-a-role = un certain rôle
said-a-member = un membre
said-turnout-needed = { $present ->
    [one] { $present } sur { $quorum } requis a voté ou s’est abstenu.
   *[other] { $present } sur { $quorum } requis ont voté ou se sont abstenus.
}
said-turnout = { $count ->
    [0] Personne n’a voté.
    [one] Un membre a voté.
   *[other] { $count } membres ont voté.
}
said-abstentions = { $count ->
    [one] Un membre s’abstient.
   *[other] { $count } membres s’abstiennent.
}
said-holds = { $count ->
    [one] Un membre a besoin de plus de temps.
   *[other] { $count } membres ont besoin de plus de temps.
}
said-weighed-in = Ont voté : { $members }.
said-abstained = Abstentions : { $members }.
said-holding = Ont besoin de plus de temps : { $members }.
said-until = { $member } jusqu’au { $time }
said-missing = Toujours sans nouvelles de : { $members }.
said-hidden = Vos poids restent cachés jusqu’à la fermeture.
said-anonymous = Les bulletins sont conservés sans nom.
said-needs-reason = Chaque bulletin doit être motivé.

### What came of it

said-best = { $name } convient le mieux à votre équipe.
said-too-close = Trop serré entre { $name } et { $second } pour trancher.
said-tied = { $names } sont à égalité.
said-only = Seul { $name } remplit tous les critères obligatoires.
said-only-scored = Seul { $name } a un score.
said-nobody = Personne n’a voté.
said-quorum-missed = { $missing ->
    [one] Il a manqué un membre pour le quorum : { $present } sur { $quorum } ont participé.
   *[other] Il a manqué { $missing } membres pour le quorum : { $present } sur { $quorum } ont participé.
}
said-none-left = Ensemble, vos critères obligatoires ne laissent rien à choisir.
said-no-weights = Personne n’a pondéré de critère : rien ne peut être classé.
said-nothing-applies = Ce que vous pondérez ne s’applique à rien de ce qui reste.
said-one-ballot = Un seul membre a voté : c’est l’avis d’une personne.
said-all-get = { $count ->
    [2] Tous les deux, chacun selon ses propres poids, vous obtenez { $name }.
   *[other] Tous les { $count }, chacun selon ses propres poids, vous obtenez { $name }.
}
said-all-but-mean = Chacun de vous obtient { $names } selon ses propres poids, mais pas la moyenne de vos poids, car certains critères ne s’appliquent pas à tout.
said-turns-on = { $count ->
    [one] Votre désaccord compte : tout dépend de { $criteria }.
   *[other] Votre désaccord compte : tout dépend de { $criteria } ensemble.
}
said-turns-on-about = Votre désaccord compte : tout dépend de { $criteria }, peut-être de moins que cela.
said-agreement = { $count ->
    [0] Aucun des { $of } n’obtient { $name } selon ses propres poids.
    [one] { $count } sur { $of } obtient aussi { $name } selon ses propres poids.
   *[other] { $count } sur { $of } obtiennent aussi { $name } selon leurs propres poids.
}
said-leads = De toutes les pondérations possibles : { $shares }.
said-leads-for = { $name } est en tête pour { $share }
said-as-it-was = Ce sont les notes de la bibliothèque { $version }. L’article a changé depuis, je ne le cite donc pas.

### What explains it

said-own-heading = Selon vos propres poids
said-spread-heading = Là où vos poids diffèrent
said-spread-named = { $criterion } : de { $low } ({ $lowest }) à { $high } ({ $highest }), { $mean } en moyenne
said-spread = { $criterion } : de { $low } à { $high }, { $mean } en moyenne
said-must-heading = Critères obligatoires
said-must = { $members } : { $must }. Cela exclut { $names }.
said-must-harmless = { $members } : { $must }. Cela n’exclut rien.
said-must-gone = { $members } : { $must }. Ce critère n’existe plus : il n’exclut rien.
said-a-ballot = Un membre
said-reasons-heading = Vos raisons
said-more = Et { $count } de plus.

### What comes next

said-next-propose = Ensuite : la personne responsable propose { $name }, et vous consentez ou objectez.
said-next-again = Ensuite : un autre tour, maintenant que vous voyez vos écarts. Ou une personne décide avec /{ command-decide } { command-decide-settle }, et c’est consigné.
said-next-quorum = Ensuite : un autre tour avec plus de temps. Ou une personne décide avec /{ command-decide } { command-decide-settle }, et c’est consigné.
said-next-must = Ensuite : un autre tour où quelqu’un renonce à un critère obligatoire. Ou une personne décide avec /{ command-decide } { command-decide-settle }, et c’est consigné.
said-next-weights = Ensuite : un autre tour où vous dites ce qui compte pour vous. Ou une personne décide avec /{ command-decide } { command-decide-settle }, et c’est consigné.
said-next-nobody = Ensuite : un autre tour. Ou une personne décide avec /{ command-decide } { command-decide-settle }, et c’est consigné.

### What was chosen

said-taken = Nous prenons { $name }.
said-proposal = Proposition : nous prenons { $name }.
said-objected = { $count ->
    [one] Proposition : nous prenons { $name }. Une objection n’a pas encore de réponse.
   *[other] Proposition : nous prenons { $name }. { $count } objections n’ont pas encore de réponse.
}
said-proposed = Proposé par { $name }, { $time }.
said-decided = Décidé par { $name }, { $time } : { $reason }
said-review = À revoir le { $date }.
said-consents = Consentent : { $members }.
said-no-consent = Personne n’a encore consenti ni objecté.
said-ballots-say = D’après les bulletins : { $text }
said-objection = { $name } objecte
said-answered = Réponse : { $answer }
said-unanswered = Pas encore de réponse.
said-more-objections = { $count ->
    [one] Le procès-verbal contient une objection de plus.
   *[other] Le procès-verbal contient { $count } objections de plus.
}

### Buttons

said-button-weigh-in = Voter
said-button-abstain = M’abstenir
said-button-hold = Il me faut du temps
said-button-more = Plus
said-button-outcome = Comment on y est arrivé
said-button-propose = Proposer { $name }
said-button-round = Un autre tour
said-button-record = Procès-verbal
said-button-consent = Consentir
said-button-object = Objecter
said-button-change = Changer mon bulletin
said-button-withdraw = Le retirer
said-button-close = Fermer maintenant
said-button-remind = Relancer
said-button-extend = Prolonger
said-button-cancel = Annuler cette décision
said-button-answer = Répondre à { $name }
said-button-again = Voter à nouveau
said-button-show = Voir la décision

### For one person

said-you = Ce que tu as dit
said-own-abstains = Tu t’abstiens.
said-own-holds = Il te faut plus de temps, jusqu’au { $time }.
said-own-nothing = Tu n’as pas encore voté.
said-changed-heading = Ce qui a changé dans les preuves
said-change = { $criterion } de { $technology } : { $from }, maintenant { $to }
said-from-to = Avant : { $from }. Maintenant : { $to }.
said-rating = { $rating } sur 5
said-not-known = inconnu
said-not-applicable = ne s’applique pas
said-added = Nouveau : { $names }.
said-removed = N’existe plus : { $names }.
said-topic-renamed = Le sujet s’appelle maintenant { $title }.
said-otherwise = { $count ->
    [0] Personne n’obtiendrait autre chose selon ses propres poids.
    [one] { $count } d’entre vous obtiendrait maintenant autre chose selon ses propres poids.
   *[other] { $count } d’entre vous obtiendraient maintenant autre chose selon leurs propres poids.
}

### Of the bot’s own accord

said-reminder = Ouverte jusqu’au { $time }. Il manque encore : { $members }.
said-reminder-all = Ouverte jusqu’au { $time }. Si tu n’as pas encore voté, tu peux toujours le faire.
said-evidence = Les preuves ont changé : { $question }
said-now-leads = D’après vos bulletins, { $names } serait maintenant en tête à la place de { $before }.
said-now-leads-first = D’après vos bulletins, { $names } serait maintenant en tête.
said-now-leads-nothing = D’après vos bulletins, plus rien ne serait en tête.
said-now-excluded = { $name } ne remplit plus un critère obligatoire, celui de { $member } : { $must }. Maintenant : { $found }.
said-newcomers = Nouveau dans la bibliothèque : { $names }.
said-same-outcome = Le résultat serait le même.
said-more-changes = { $count ->
    [one] Un autre changement se trouve sous « { said-button-show } ».
   *[other] { $count } autres changements se trouvent sous « { said-button-show } ».
}
said-who-reopens = { $opener }, qui a ouvert la décision, et les membres qui peuvent gérer les messages peuvent ouvrir un autre tour.
said-review-due = C’est le moment de revoir : vous avez pris { $name }, { $time }.
said-review-how = { $opener }, regarde ce qui a changé depuis, et ouvre un autre tour si cela compte.

### In other answers about the topic

said-decided-here = Décidé dans ce salon : { $name }. La question a été posée { $time }.

### Lists

said-list-channel = Décisions de ce salon
said-list-none = Rien n’a encore été soumis à décision ici. Ouvre une décision avec /{ command-decide } { command-decide-open }.
said-list-count = { $open ->
    [0] Aucune n’est ouverte.
    [one] { $open } est ouverte.
   *[other] { $open } sont ouvertes.
}
said-list-menu = Voir une décision
said-ballots = { $count ->
    [0] Aucun bulletin.
    [one] { $count } bulletin.
   *[other] { $count } bulletins.
}
said-line-closed = Fermée, rien n’est encore choisi.
said-line-cancelled = Annulée.

### In the picture

said-picture-own = Ce que chacun obtient selon ses propres poids
said-picture-shares = Parts du poids, un point par membre ; la barre : la moyenne
said-alt-own = Selon leurs propres poids : { $leaders }.
said-alt-shares = Parts du poids des membres en pour cent :
said-alt-spread = { $criterion } de { $low } à { $high }, moyenne { $mean }.
