list-comma = { ", " }
list-end = { $start } et { $last }
list-more = { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}
sentence-gap = { " " }
quoted = « { $text } »
of-subject = { $subject } : { $text }

read-as = J’ai compris { $typed } comme { $name }.
default-topic = Tu n’as pas indiqué de sujet ; il s’agit donc de { $topic }, le sujet par défaut.
not-addressed = Personne d’autre ne voit ceci, donc je n’ai pas mentionné { $name }.
no-such-topic = Il n’y a pas de sujet appelé { $typed }
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
    [1] { $question } { $technologies } sur un critère. { $review }
    [one] { $question } { $technologies } sur { $criteria } critère. { $review }
   *[other] { $question } { $technologies } sur { $criteria } critères. { $review }
}
topics-reviewed = Relu le { $date }.
draft-answer = Brouillon non relu : { $sourced } sections sur { $sections } ont une source.
draft-answer-empty = Brouillon non relu : aucune section n’est encore écrite.
topics-menu = Comparer les technologies d’un sujet

help-title = Ce que tu peux demander
help-verdict = Demande comment des technologies se comparent. Chaque réponse est citée ou calculée à partir d’articles relus, avec ses sources.
help-criterion-text = { $question } { $first } et { $second } côte à côte.
help-pair-text = Une vue d’ensemble des deux. { $question }
help-recommend-text = Quelle technologie convient à tes priorités, pourquoi, et ce qui changerait la réponse. Sans options, tu choisis dans des menus.
help-ask-text = Demande avec tes mots. Tu obtiens le passage ou la comparaison qui convient, ou un message indiquant qu’il n’y en a pas.
help-ask-words-text = Cette instance compare les mots, pas leur sens : utilise les mots des articles.
help-weigh-in = « { $name } » dans le menu Applications d’un message
help-weigh-in-text = Compare ce que le message mentionne. Au début, la réponse n’est visible que par toi.
help-decide-text = Fais décider ton équipe : chacun dit ce qui compte pour lui, et le résultat et son relevé sont gardés.
help-topics-text = Ce que couvre la bibliothèque, avec un menu pour lancer une comparaison.
help-help-text = Cette aide.
help-good-to-know = Bon à savoir
help-good-to-know-text = Les noms peuvent être abrégés, mal orthographiés, en majuscules ou en minuscules. Avec l’option { $private }, la réponse n’est visible que par toi. Les boutons sous une réponse publique la changent pour la personne qui a posé la question ; les autres reçoivent leur propre réponse.
help-version = Version
help-version-text = { $topics ->
    [1] Weighin { $version }, bibliothèque { $library } avec un sujet.
    [one] Weighin { $version }, bibliothèque { $library } avec { $topics } sujet.
   *[other] Weighin { $version }, bibliothèque { $library } avec { $topics } sujets.
}
help-commit = Les articles sont ceux du commit { $commit }, créé { $age }.
help-commit-not-newest = Les articles sont ceux du commit { $commit }, créé { $age }. Il existe un commit plus récent, mais il contient des erreurs.
help-age-now = il y a moins d’une minute
help-age-minutes = { $count ->
    [one] il y a { $count } minute
   *[other] il y a { $count } minutes
}
help-age-hours = { $count ->
    [one] il y a { $count } heure
   *[other] il y a { $count } heures
}
help-age-days = { $count ->
    [one] il y a { $count } jour
   *[other] il y a { $count } jours
}
help-outdated = Ce bouton ne fonctionne plus
help-outdated-text = Il vient d’une version antérieure de la base de connaissances, ou ce n’est pas un bouton de ce bot. Repose ta question :
help-unknown-command = Commande inconnue
help-unknown-command-text = Cette version connaît { $commands }.

## Numbers

number-to = { " à " }
decimal-mark = ,

## Facts

fact-yes = oui
fact-no = non

## When Discord sends something unreadable

unreadable = Je ne peux pas répondre à cela
unreadable-text = Quelque chose est arrivé que cette version de Weighin ne sait pas lire. Essaie plutôt une commande comme /{ command-help }.
