list-comma = { ", " }
list-end = { $start } et { $last }
list-more = { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}
sentence-gap = { " " }
quoted = « { $text } »
of-subject = { $subject } : { $text }

read-as = { $typed } a été lu comme { $name }.
default-topic = Aucun sujet n’a été nommé ; il s’agit ici de { $topic }, le sujet par défaut.
not-addressed = Personne d’autre ne voit ceci, donc { $name } n’a pas reçu de mention.
no-such-topic = Aucun sujet ne s’appelle { $typed }
did-you-mean = { $count ->
    [one] Voulais-tu dire ceci ?
   *[other] Voulais-tu dire l’un de ceux-ci ?
}

button-all-topics = Tous les sujets
button-contribute = Contribuer
button-help = Aide
button-page = Page { $page }
button-recommend = Recommander
button-sources = Sources

topics-title = Sujets
topics-count = { $count ->
    [1] Cette bibliothèque couvre un seul sujet.
    [one] Cette bibliothèque couvre { $count } sujet.
   *[other] Cette bibliothèque couvre { $count } sujets.
}
topics-entry = { $criteria ->
    [1] { $question } { $technologies } sur un critère. Relu le { $reviewed }.
    [one] { $question } { $technologies } sur { $criteria } critère. Relu le { $reviewed }.
   *[other] { $question } { $technologies } sur { $criteria } critères. Relu le { $reviewed }.
}
topics-menu = Compare les technologies d’un sujet

help-title = Ce que tu peux demander
help-verdict = Demande comment des technologies se comparent ; chaque réponse est citée ou calculée à partir d’articles relus, avec ses sources.
help-criterion-text = { $question } { $first } et { $second } côte à côte.
help-pair-text = Une vue d’ensemble des deux. { $question }
help-recommend-text = Ce qui convient à tes priorités, pourquoi, et ce qui changerait la réponse. Sans options, des menus te le demandent.
help-ask-text = Tes propres mots suffisent : le passage ou la comparaison qui convient est cité, ou la réponse dit qu’il n’y en a pas.
help-weigh-in = « { $name } » dans le menu Applications d’un message
help-weigh-in-text = Ce que le message nomme est comparé, d’abord pour toi seul.
help-topics-text = Ce que couvre la bibliothèque, avec un menu qui mène à une comparaison.
help-help-text = Ceci.
help-good-to-know = Bon à savoir
help-good-to-know-text = Les noms peuvent être abrégés, mal orthographiés, en majuscules ou en minuscules. Avec l’option { $private }, la réponse n’est visible que par toi. Les boutons sous une réponse publique la changent pour la personne qui a posé la question ; les autres reçoivent leur propre réponse.
help-version = Version
help-version-text = { $topics ->
    [1] Weighin { $version }, bibliothèque { $library } avec un sujet.
    [one] Weighin { $version }, bibliothèque { $library } avec { $topics } sujet.
   *[other] Weighin { $version }, bibliothèque { $library } avec { $topics } sujets.
}
help-outdated = Ce bouton ne mène plus nulle part
help-outdated-text = Il vient d’une version antérieure de la base de connaissances, ou d’ailleurs. Repose ta question :
help-unknown-command = Cette commande est inconnue ici
help-unknown-command-text = Cette version répond à { $commands }.

## Numbers

number-to = { " à " }
decimal-mark = ,

## What Discord sent and nobody here understands

unreadable = Impossible de répondre ici
unreadable-text = Discord a envoyé quelque chose que cette version de Weighin ne sait pas lire. Demande plutôt avec une commande comme /{ command-help }.
