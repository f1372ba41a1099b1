## The panel in which someone says what matters

recommend-panel = { $topic } : qu’est-ce qui compte pour toi ?
recommend-most = Compte le plus
recommend-also = Compte aussi
recommend-must = Doit être bon
recommend-use-case = Cas d’usage
recommend-show = Montre-moi
recommend-another-topic = Autre sujet
recommend-do-use-case = Prends un cas d’usage ou choisis ce qui compte pour toi, puis appuie sur « Montre-moi ».
recommend-do-choose = Choisis ce qui compte pour toi, puis appuie sur « Montre-moi ».
recommend-do-change = Change ce que tu veux, ou appuie sur « Montre-moi ».
recommend-above-all = Surtout { $criteria }
recommend-at-least = { $criterion } au moins { $rating }
recommend-weights = Poids : { $weights }.
recommend-must-have = Critères obligatoires : { $must }.

## The choice of a topic

recommend-on-what = Une recommandation sur quoi ?
recommend-topic = Sujet
recommend-nothing-covered = Cette bibliothèque ne traite encore de rien.
recommend-choose-topic = Choisis la décision que tu dois prendre.
recommend-choose-topic-of-many = Choisis la décision que tu dois prendre, ou nommes-en une parmi les { $count } avec l’option « { -option-topic } ».
recommend-several-topics = Plusieurs sujets conviennent. Choisis-en un, ou nomme-le avec l’option « { -option-topic } » :
recommend-in-topic = Dans { $topic }

## How lists of priorities were read

recommend-not-understood = Pas compris : { $typed }.
recommend-is-technology = C’est une technologie ; dis ce qui compte chez elle.
# How many names there are, and the names.
recommend-meant = { $count ->
    [one] Voulais-tu dire { $names } ?
   *[other] Voulais-tu dire l’un de ceux-ci : { $names } ?
}
recommend-rating-taken = Les notes vont de { $lowest } à { $highest } : au moins { $typed } est devenu { $taken }.
recommend-rounded = Tes poids ont été arrondis à des entiers de { $most } au plus.
recommend-add = Ajouter { $criterion }

## What cannot be read

recommend-one-of-these = Veux-tu une recommandation sur l’un de ceux-ci ?
recommend-is-criterion = C’est un critère : nomme-le avec l’option « { -option-priorities } ».
recommend-no-such-use-case = { $topic } n’a pas de cas d’usage appelé { $typed }
recommend-take-one = Prends l’un de ceux-ci, ou choisis tes propres poids :
recommend-menus = Choisir dans des menus
recommend-no-criterion = { $typed } ne nomme aucun critère
recommend-weighed-by = Critères à pondérer pour { $topic } : { $criteria }. Écris par exemple : { $example }.
recommend-example = { $first }=5, { $second }=2, ou { $first } > { $second }
