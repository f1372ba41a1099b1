## The panel in which someone says what matters

recommend-panel = { $topic } : qu’est-ce qui compte pour toi ?
recommend-most = Compte le plus
recommend-also = Compte aussi
recommend-must = Doit être bon
recommend-use-case = Cas d’usage
recommend-show = Montre-moi
recommend-another-topic = Autre sujet
recommend-do-use-case = Choisis un cas d’usage ou ce qui compte pour toi, puis appuie sur « Montre-moi ».
recommend-do-choose = Choisis ce qui compte pour toi, puis appuie sur « Montre-moi ».
recommend-do-change = Change ce que tu veux, puis appuie sur « Montre-moi ».
recommend-above-all = Surtout { $criteria }
recommend-at-least = { $criterion } au moins { $rating }
recommend-weights = Poids : { $weights }.
recommend-must-have = Critères obligatoires : { $must }.

## The choice of a topic

recommend-on-what = Sur quoi te faut-il une recommandation ?
recommend-topic = Sujet
recommend-nothing-covered = Cette bibliothèque est encore vide.
recommend-choose-topic = Quelle décision dois-tu prendre ?
recommend-choose-topic-of-many = Quelle décision dois-tu prendre ? Choisis un sujet, ou nomme l’un des { $count } avec l’option « { -option-topic } ».
recommend-several-topics = Plusieurs sujets correspondent. Choisis-en un, ou nomme-le avec l’option « { -option-topic } » :
recommend-in-topic = Dans { $topic }

## How lists of priorities were read

recommend-not-understood = Je n’ai pas compris { $typed }.
recommend-partly-understood = Dans { $typed }, je connais { $criterion }, mais pas { $unknown }.
recommend-two-weights = { $earlier } et { $later } donnent à { $criterion } deux poids différents. J’ai pris le dernier.
recommend-separate = { $typed } mentionne { $names }. Sépare-les par une virgule.
recommend-plain-number = Écris simplement un nombre après le nom, par exemple { $example }.
recommend-is-technology = C’est une technologie. Dis plutôt ce qui compte pour toi dans celle-ci.
# How many names there are, and the names.
recommend-meant = { $count ->
    [one] Voulais-tu dire { $names } ?
   *[other] Voulais-tu dire l’un de ceux-ci : { $names } ?
}
recommend-whole-ratings = Les notes sont des nombres entiers : { $typed } veut donc dire au moins { $taken }.
recommend-asks-nothing = Les notes vont de { $lowest } à { $highest } : { $typed } n’écarte donc rien.
recommend-no-most = Un critère obligatoire fixe un minimum : je ne peux pas utiliser { $typed }. Retire-le, ou écris par exemple { $criterion } >= { $least }.
recommend-no-exactly = Un critère obligatoire fixe un minimum : je ne peux pas utiliser { $typed }, car de meilleures notes compteraient aussi.
recommend-beyond = Rien ne peut satisfaire { $typed } : les notes s’arrêtent à { $highest }.
recommend-no-percent = Les notes vont de { $lowest } à { $highest } et ne sont pas des pourcentages : je ne peux pas utiliser { $typed }.
recommend-no-negative = Un poids ne peut pas être inférieur à 0 : je ne peux pas utiliser { $typed }.
recommend-used = J’ai utilisé { $used } de tes { $points } indications : { $names }.
recommend-used-none = { $points ->
    [one] Je n’ai pas pu utiliser ce que tu as écrit.
   *[other] Je n’ai pu utiliser aucune de tes { $points } indications.
}
recommend-used-title = { $used } de tes { $points } indications
recommend-rounded = J’ai arrondi tes poids à des nombres entiers, { $most } au maximum.
recommend-scaled = J’ai ramené tes poids à des nombres entiers, dans les mêmes proportions.
recommend-add = Ajouter { $criterion }
recommend-add-all = Ajouter les { $count }

## What cannot be read

recommend-one-of-these = Veux-tu une recommandation sur l’un de ceux-ci ?
recommend-is-criterion = C’est un critère. Indique-le plutôt avec l’option « { -option-priorities } ».
recommend-no-such-use-case = { $topic } n’a pas de cas d’usage appelé { $typed }
recommend-take-one = Choisis l’un de ceux-ci, ou tes propres poids :
recommend-menus = Choisir dans des menus
recommend-no-criterion = Aucun critère trouvé dans { $typed }
recommend-weighed-by = Les critères pour { $topic } sont { $criteria }. Écris par exemple : { $example }.
recommend-example = { $first }=5, { $second }=2, ou { $first } > { $second }
