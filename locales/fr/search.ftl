### Mots de la recherche, en français. Une chaîne ici n’a pas de variable : le nombre vient après ses mots, comme dans « Pages trouvées : 12 ».
### Brouillon automatique, relu par personne.

## Le champ
find-hint = Un mot ou deux
find-keys = Les flèches déplacent, Entrée ouvre, Échap ferme
find-close = Fermer
find-help = Aide immédiate
find-searching = Recherche…
find-count = Pages trouvées :
find-count-more = Pages trouvées, au moins :
find-none = Aucune page trouvée
find-spelt = Résultats pour
find-fault = Une partie de la recherche n’a pas pu être lue. La liste de toutes les pages, de A à Z, marche sans elle.

## Ce qui a été trouvé
find-best = Les plus proches
find-group-lesson = Leçons
find-group-handout = Fiches
find-group-session = Plans pour les formateurs
find-group-guide = Guide
find-group-resource = Bibliothèque
find-group-word = Mots
find-group-news = Nouvelles
find-group-page = Autres pages
find-one-lesson = Leçon
find-one-handout = Fiche
find-one-session = Plan pour les formateurs
find-one-guide = Guide
find-one-resource = Bibliothèque
find-one-word = Mot
find-one-news = Nouvelles
find-one-page = Page
find-for-trainers = Pour les formateurs
find-draft = brouillon automatique
find-see-all = Tout voir :
find-more = Plus de résultats
find-also = Chercher aussi en
find-also-none = Rien n’a été trouvé dans cette langue non plus.

## Filtres
find-filters = Filtres
find-kind = Type
find-any-kind = Tout
find-audience = Pour
find-any-audience = Tout le monde
find-audience-learner = Ceux qui apprennent
find-audience-trainer = Formateurs
find-topic = Sujet
find-any-topic = Tous les sujets
find-language = Langue
find-here = Cette langue
find-clear = Effacer les filtres

## Quand il n’y a rien
find-none-for = Rien n’a été trouvé pour
find-tried = Nous avons cherché dans toutes les pages de cette langue, aussi des mots qui s’écrivent presque comme les vôtres. Vous pourriez essayer :
find-try-spelling = une autre orthographe
find-try-shorter = moins de mots, ou un mot plus court
find-try-other = un autre mot pour la même chose
find-topics = Par sujet
find-a-to-z = Toutes les pages, de A à Z

## Sur la page trouvée
find-unmark = Enlever les marques

## Sécurité
# Les mots de qui cherche qui mettent « Aide immédiate » en premier, séparés par « ; ». En minuscules ; un « * » vaut pour toute fin de mot.
find-safety-title = Quelqu’un est-il en danger maintenant ?
find-safety-text = C’est peut-être une personne que vous soutenez, ou c’est peut-être vous. Appelez d’abord à l’aide, et lisez après. Vous n’avez pas à porter cela seul.
find-safety-link = Ouvrir Aide immédiate
find-safety-words = suicid*; sucid*; suisid*; mourir*; mourrir*; meurs; meurt; veux mourir; envie de mourir; envie de crever; tuer*; tué*; me tue; se tue; me pendre; se pendre; mettre fin à mes jours; mettre fin à ses jours; mettre fin à ma vie; mettre fin à sa vie; finir ma vie; finir sa vie; finir mes jours; en finir; m’ôter la vie; s’ôter la vie; m’enlever la vie; s’enlever la vie; veux pas vivre; veut pas vivre; plus vivre; plus envie de vivre; pas envie de vivre; aucune envie de vivre; plus de raison de vivre; pas de raison de vivre; aucune raison de vivre; plus aucune raison de vivre; automutil*; auto mutil*; me mutil*; se mutil*; scarifi*; me faire du mal; me faire mal; se faire du mal; se faire mal; me blesser; se blesser; me couper; me coupe; se couper; overdose*; surdose*; viol; viols; viole; violé; violée; violer; violés; violées; violeur*; abus*; maltrait*; attouche*; me bat; me battent; me frappe; me frappent; me tape; me fait du mal; me font du mal; me fait mal; me font mal; en danger; urgence*; au secours; à l’aide; aidez moi; aide moi; aider moi
