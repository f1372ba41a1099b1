## Deciding together: what is asked, what became of it, and why it was refused

### Where nothing can be decided

decide-no-store = Aucune décision n’est enregistrée ici
decide-no-store-text = La personne qui gère ce bot a désactivé l’enregistrement des décisions. Tout le reste fonctionne.
decide-store-down = Les décisions sont inaccessibles pour le moment
decide-store-down-text = La base de données ne répond pas : rien n’a été modifié. Réessaie dans une minute ; tout le reste fonctionne.
decide-no-server = Une décision se prend sur un serveur
decide-no-server-text = Utilise /{ command-decide } dans un salon d’un serveur où ton équipe peut participer.
decide-not-a-member = Je ne suis pas membre de ce serveur
decide-not-a-member-text = Pour une décision, je dois envoyer mes propres messages : à la clôture, et quand les faits changent. Demande à une personne qui gère le serveur de m’ajouter.
decide-may-not-speak = Je n’ai pas le droit d’envoyer des messages ici
decide-may-not-speak-text = Pour une décision, je dois envoyer mes propres messages : à la clôture, et quand les faits changent. Dans les paramètres de ce salon, sous « Permissions », autorise pour mon rôle : { $permissions }.
permission-view-channel = Voir le salon
permission-send-messages = Envoyer des messages
permission-send-in-threads = Envoyer des messages dans les fils
permission-embed-links = Intégrer des liens
permission-attach-files = Joindre des fichiers
decide-button-add = M’ajouter à un serveur

### Which decision is meant

decide-none-here = Aucune décision n’a été ouverte dans ce salon
decide-none-here-text = Ouvre une décision avec /{ command-decide } { command-decide-open }.
decide-unknown = Je ne connais pas la décision { $typed }
decide-unknown-text = Choisis l’une des propositions pendant que tu écris, ou consulte la liste.
decide-which = De quelle décision parles-tu ?
decide-which-text = Il y en a plusieurs dans ce salon.
decide-button-list = Liste des décisions

### Opening one

decide-no-topic = De quoi s’agit-il ?
decide-no-topic-text = Indique un sujet de la bibliothèque avec l’option « { -option-topic } ».
decide-likely = Choix possibles : { $names }.
decide-quorum-unread = Je ne peux pas lire { $typed } comme un nombre de membres
decide-quorum-unread-text = Écris simplement un nombre, par exemple 3.
decide-no-technology = { $typed } ne fait pas partie des technologies de ce sujet
decide-anyone = toute personne qui participe
decide-who-unread = Je ne sais pas qui est { $typed }
decide-who-unread-text = Mentionne un rôle, ou les membres l’un après l’autre. Pour toute personne qui participe, laisse l’option de côté.
decide-time-unread = Je ne peux pas utiliser { $typed } comme échéance
decide-zone-unknown = Je ne connais pas le fuseau horaire { $typed }
decide-zone-unknown-text = Choisis ta ville parmi les propositions pendant que tu écris, par exemple Europe/Paris.

### Choosing

decide-topic-gone = Ce sujet n’est plus dans la bibliothèque
decide-topic-gone-text = La décision et son relevé sont toujours là, mais on ne peut plus rien proposer.
decide-which-technology = Quelle technologie ?
decide-by-missing = Qui a décidé ?
decide-by-missing-text = Indique le membre avec l’option « { command-decide-settle.by } ».
decide-reason-missing = Pourquoi cette décision ?
decide-reason-missing-text = Écris le motif avec l’option « { command-decide-settle.reason } » : il fait partie du relevé.
decide-review-unread = Je ne peux pas lire { $typed } comme une date de réexamen
decide-review-unread-text = Écris une date comme 2027-05-31, ou un nombre de mois, par exemple 6.
decide-in-months = { $count ->
    [one] Dans { $count } mois ({ $day })
   *[other] Dans { $count } mois ({ $day })
}

### Forms

decide-form-open = Ouvrir une décision
decide-form-reason = Pourquoi ces poids ?
decide-form-object = Quelle est ton objection ?
decide-form-answer = Répondre à une objection
decide-form-hold = Jusqu’à quand te faut-il du temps ?
decide-form-closes = Quand a lieu la clôture ?
decide-form-propose = Proposer le résultat
decide-field-topic = Sujet
decide-field-question = Question
decide-field-closes = Clôture
decide-field-until = Jusqu’à
decide-field-zone = Ton fuseau horaire
decide-field-shortlist = Technologies présélectionnées
decide-field-shortlist-all = Laisse vide pour toutes
decide-field-reason = Ton motif, en une phrase
decide-field-objection = Ton objection
decide-field-answer = Ta réponse
decide-field-review = Réexamen après combien de mois
decide-field-time-example = vendredi 17h00, dans 3 jours, 2026-12-04 17:00
decide-field-zone-example = Europe/Paris ; je m’en souviendrai
decide-field-review-example = 6 ; laisse vide s’il n’en faut pas

### The ballot

decide-panel = Ton vote : qu’est-ce qui compte pour toi ?
decide-panel-empty = Pars d’un cas d’usage, ou choisis ce qui compte. Pondère chaque critère selon l’écart entre le pire et le meilleur ici. Personne ne voit rien tant que tu n’as pas envoyé.
decide-alone = Avec tes seuls poids, le résultat serait : { $names }.
decide-alone-nothing = Avec tes seuls poids, il ne resterait rien à choisir.
decide-until = Modifiable jusqu’au{ " " }
# The worst and the best of what there is to choose from, each with what its rating means.
decide-swing = de { $low } à { $high }
decide-swing-level = toutes à { $end }
decide-button-send = Envoyer
decide-button-send-with-reason = Envoyer avec un motif

### What became of it

receipt-opened = La décision est ouverte
receipt-sent = Ton vote est enregistré
receipt-changed = Ton vote est modifié
receipt-abstained = Tu t’abstiens
receipt-held = Il te faut plus de temps
receipt-withdrawn = Ton vote est retiré
receipt-closed = La décision est close
receipt-cancelled = La décision est annulée
receipt-reminded = Les personnes qui manquent sont relancées
receipt-extended = La clôture est repoussée
receipt-reopened = Un nouveau tour est ouvert
receipt-proposed = Ta proposition est dans le salon
receipt-consented = Tu donnes ton accord
receipt-objected = Ton objection est dans le salon
receipt-answered = Ta réponse est dans le salon
receipt-settled = La décision de cette personne est consignée
receipt-until = Modifiable jusqu’au{ " " }
receipt-in-channel = Le message dans le salon le montre.
receipt-without-name = Ton vote est conservé sans ton nom. Personne ne peut le retrouver, et après la clôture, personne ne peut dire quel vote est le tien.
decide-closes = Clôture :{ " " }
decide-on = Sujet : { $topic }
decide-with-quorum = { $count ->
    [one] Il faut { $count } vote ou abstention.
   *[other] Il faut { $count } votes ou abstentions.
}
decide-is-anonymous = Les votes sont conservés sans nom.
decide-needs-reason = Chaque vote doit avoir un motif.
decide-record = Le relevé de la décision
decide-record-text = En fichier Markdown pour votre dépôt, et en JSON pour que chacun puisse recalculer le résultat.

### Why it was refused

decide-refused = Ce n’est pas possible
refusal-unexpected = Cela ne correspond pas à l’état de cette décision. Regarde où elle en est.
refusal-closed = Elle est close : elle n’accepte plus de votes.
refusal-still-open = Elle est encore ouverte. Clôture-la d’abord, ou attends la clôture.
refusal-cancelled = Elle a été annulée.
refusal-not-invited = Le vote est réservé à un rôle ou à certains membres, et tu n’en fais pas partie. La personne qui a ouvert la décision peut te dire pourquoi.
refusal-not-in-charge = Seuls { $opener }, qui l’a ouverte, et les membres qui peuvent gérer les messages ici peuvent faire cela.
refusal-not-due = Il est trop tôt. Clôture :{ " " }
refusal-deadline-too-early = La nouvelle date doit être dans le futur, et après la date actuelle.
refusal-reminded = La dernière relance date de moins d’un jour. Prochaine relance possible :{ " " }
refusal-nothing-to-withdraw = Tu n’as encore rien dit dans ce tour.
refusal-hold-out-of-time = Tu peux demander du temps jusqu’à la clôture, pas au-delà. La personne qui a ouvert la décision peut la prolonger.
refusal-empty-ballot = Le vote est vide. Choisis ce qui compte pour toi, ou ce qui est obligatoire.
refusal-text-missing = Il faut un motif rédigé.
refusal-text-too-long = Le texte est trop long : { $longest } caractères au maximum.
refusal-nothing-proposed = Rien n’a encore été proposé dans ce tour.
refusal-no-such-objection = Cette objection n’existe plus.
refusal-not-on-shortlist = { $name } n’est pas dans la présélection.
refusal-tally-names = Un décompte en direct à côté des noms de ceux qui ont voté révélerait le vote de chacun. Masque les noms, garde le décompte caché, ou renonce à l’anonymat.
refusal-no-question = Il manque une question.
refusal-nobody-invited = Personne n’est invité. Mentionne au moins un membre.
refusal-quorum = { $invited ->
    [one] Seul { $invited } membre est invité : le quorum est hors d’atteinte.
   *[other] Seuls { $invited } membres sont invités : le quorum est hors d’atteinte.
}
refusal-shortlist = Une présélection doit contenir au moins deux technologies, chacune une seule fois.

### Why a time cannot be used

decide-time-text = Écris-la ainsi : dans 3 jours, vendredi 17h00, ou 2026-12-04 17:00.
decide-time-past = Elle est passée, ou dans moins d’une minute.
decide-time-far = Elle est dans plus d’un an.
decide-time-zone = Je ne connais pas ton fuseau horaire. Indique-le une fois avec l’option « { -option-zone } », par exemple Europe/Paris ; je m’en souviendrai.
