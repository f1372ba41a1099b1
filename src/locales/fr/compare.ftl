compare-name-with-rating = { $name } ({ $rating })
compare-name-with-fact = { $name } ({ $fact })
compare-lowest-first = { $criterion }, du plus bas au plus élevé : { $facts }.
compare-highest-first = { $criterion }, du plus élevé au plus bas : { $facts }.
compare-facts = { $criterion } : { $facts }.
compare-no-facts = On ne sait encore rien pour { $criterion }.
compare-not-known = Inconnu : { $technologies }.
compare-nothing-rated = Il n’y a pas encore de notes pour { $criterion }.
compare-not-rated = { $count ->
    [one] { $technologies } n’a pas encore de note.
   *[other] { $technologies } n’ont pas encore de note.
}
compare-rated-alone = { $name } obtient { $rating } sur 5 pour { $criterion }.
compare-leads = { $name } est en tête pour { $criterion } avec { $rating } sur 5, devant { $behind }.
compare-level = { $names } sont à égalité pour { $criterion } avec { $rating } sur 5.
compare-share-lead = { $names } se partagent la tête pour { $criterion } avec { $rating } sur 5, devant { $behind }.

compare-nobody-highest = { $shared ->
    [0] Aucune n’est seule en tête sur l’un des { $total } critères.
    [one] Aucune n’est seule en tête sur l’un des { $total } critères ; sur { $shared } critère, la tête est partagée.
   *[other] Aucune n’est seule en tête sur l’un des { $total } critères ; sur { $shared } critères, la tête est partagée.
}
compare-highest = { $shared ->
    [0] { $name } a la meilleure note sur { $count } des { $total } critères.
    [one] { $name } a la meilleure note sur { $count } des { $total } critères ; sur { $shared } critère, la tête est partagée.
   *[other] { $name } a la meilleure note sur { $count } des { $total } critères ; sur { $shared } critères, la tête est partagée.
}
compare-highest-of = { $shared ->
    [0] { $name } a la meilleure note sur { $count } des { $total } critères, { $others }.
    [one] { $name } a la meilleure note sur { $count } des { $total } critères, { $others } ; sur { $shared } critère, la tête est partagée.
   *[other] { $name } a la meilleure note sur { $count } des { $total } critères, { $others } ; sur { $shared } critères, la tête est partagée.
}
compare-other-highest = { $name } sur { $count }

compare-of-many = { $topic } : { $count } technologies
compare-not-covered = Pas encore traité.
compare-not-shown = Non affichées : { $technologies }.

compare-gap = L’article ne traite pas encore ce point.
compare-paged = { $title } ({ $page } sur { $pages })
compare-rated = Note : { $rating } sur 5.
compare-rated-meaning = Note : { $rating } sur 5 ({ $meaning }).
compare-unrated = Pas encore de note.
compare-fact = { $fact }.
compare-between = entre { $below } et { $above }
compare-scale = Échelle : { $ratings }.
compare-scale-gap = { " ; " }
compare-sources = Sources : { $topic }
compare-sources-on = Sources : { $topic }, { $criterion }
compare-sources-count = { $count ->
    [1] Une source, avec sa date de vérification.
    [one] { $count } source.
   *[other] { $count } sources, chacune avec sa date de vérification.
}
compare-sources-number = { $count ->
    [one] { $count } source.
   *[other] { $count } sources.
}

compare-read-more = Lire la suite : { $name }
compare-read-on = Lire sur { $name }
compare-homepage = Site web
compare-back = Comparaison
compare-overview = Vue d’ensemble
compare-overview-text = Tous les critères d’un coup d’œil
compare-another-criterion = Un autre critère
compare-another-pair = Une autre paire : choisis-en deux
compare-shown-now = Affiché actuellement
compare-all = Les { $count }
compare-in-topic = Dans { $topic }
compare-with = Avec { $name }

compare-which-topic = Quel sujet ?
compare-which-topic-for = { $criterion } : quel sujet ?
compare-which-criterion = { $typed } : quel critère ?
compare-several-fit = Plusieurs sujets correspondent. Choisis-en un :
compare-several-meanings = Cela désigne des critères différents selon le sujet. Choisis-en un :
compare-many-fit = { $count } sujets correspondent. Choisis-en un, ou indique l’un des { $more } autres avec l’option « { -option-topic } » :
compare-these-covered = Voici les sujets traités :
compare-see-covered = Voici ce qui est traité :
compare-covers = On y trouve { $technologies }.
compare-does-not-cover = { $topic } ne traite pas { $typed }
compare-compared-on = Voici les critères de comparaison pour { $topic }. Choisis-en un :
compare-no-such-technology = { $typed } n’est pas traité ici
compare-no-such-criterion = Il n’y a pas de critère appelé { $typed }
compare-not-compared-on = Le sujet { $topic } n’est pas comparé selon { $criteria }
compare-recognised = Reconnu : { $names }.
compare-not-recognised = Je n’ai pas compris { $typed }.
compare-one-criterion = Une réponse montre un seul critère à la fois. Absent ici : { $criteria }.
compare-unknown = Je ne connais pas { $typed }
compare-no-common-topic = Aucun sujet ne traite de tout cela
compare-criterion-only-in = { $name } n’est un critère que dans { $topics }.
compare-covered-only-in = { $name } n’est traité que dans { $topics }.
compare-no-common-topic-next = Choisis une partie, ou repose la question sur un seul sujet :
compare-named-twice = Tu as nommé { $name } deux fois
compare-named-twice-next = Choisis avec quoi comparer :

## A comparison that only its asker sees until they share it

compare-share = Partager
compare-shared-by = Demandé par { $name }.
