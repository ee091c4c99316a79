### Mots de l’interface, en français. On dit « vous ». Brouillon automatique, relu par personne.
### Beside remplit les { $variables } avant qu’un modèle les voie.

## En-tête, pied et barre
skip-to-content = Aller au contenu
nav-label = Principal
nav-learn = Apprendre
nav-train = Former
nav-run = Mener un programme
nav-adapt = Adapter
nav-library = Bibliothèque
nav-examples = Exemples
nav-news = Nouvelles
bar-label = Accès rapides
footer-label = À propos de ce site
help-now = Aide immédiate
search = Chercher
words = Mots
menu = Menu
language = Langue
language-missing = pas encore traduit
language-draft = brouillon automatique
version = Version
about = À propos
accessibility = Accessibilité
privacy = Vie privée
contact = Contact
licence = Licence

## Réglages de lecture
display-settings = Réglages de lecture
display-theme = Couleurs
theme-auto = Comme l’appareil
theme-light = Clair
theme-dark = Sombre
theme-contrast = Fort contraste
display-size = Taille du texte
size-1 = La plus petite
size-2 = Normale
size-3 = Plus grande
size-4 = Beaucoup plus grande
size-5 = La plus grande
display-reading = Lecture
display-spacing = Plus d’espace
display-letters = Lettres plus faciles
display-lite = Moins de données (sans polices web)
display-keys = Ne pas ouvrir la recherche avec la touche /
display-reset = Revenir à la normale
display-unsaved = Ce navigateur ne nous permet pas de garder votre choix. Il vaut seulement pour cette page.

## Pages sensibles
leave-page = Quitter cette page
leave-keys = Ou appuyez trois fois sur Maj.
leave-note = Quitter n’efface pas l’historique de votre navigateur.

## La page de lecture
crumbs-label = Vous êtes ici
toc = Sur cette page
topics = Sujets
side-label = À côté de cette page
read-mark = J’ai lu cette leçon
read-done = Marquée comme lue
read-count = %n marquées comme lues
read-kept = Vos marques sont gardées sur cet appareil
read-per-file = Ce navigateur garde la marque pour ce fichier seulement.
search-title = Trouver une page
related = À lire aussi
onward-label = Avant et après
previous = Avant
next = Suivant
continue = Continuer
twin-trainer = La page du formateur
twin-learner = La page de ceux qui apprennent
footnotes = Notes
footnote-back = Retour au texte
table-scroll = Tableau, faites-le glisser sur le côté
figure = Figure { $number }
updated = Mis à jour le { $date }
published = Publié le { $date }
print = Imprimer

## Avis
notice-draft = Une machine a traduit cette page. Personne ne l’a encore vérifiée.
notice-draft-date = Brouillon du { $date }.
notice-draft-source = Lire l’original : { $language }
notice-fallback = Cette page n’est pas encore traduite. Vous la lisez dans une autre langue : { $language }.
notice-fallback-safety = Cette page parle de sécurité : seule une traduction vérifiée peut être montrée. Vous la lisez dans une autre langue : { $language }.
notice-stale = Le texte d’origine ({ $language }) a changé après cette traduction. Les parties qui ne sont plus à jour sont marquées.
notice-parts = Certaines parties sont montrées dans une autre langue ({ $language }) : elles ne sont pas encore traduites ou pas encore vérifiées.
part-stale = Ancienne version
translations-link = À propos des traductions

## Données locales
local-ask = demandez à votre programme
local-blank = À remplir : { $label }
local-programme-name = nom du programme
local-supervisor-name = nom de votre superviseur
local-supervisor-phone = numéro de votre superviseur
local-crisis-line = ligne d’écoute en cas de crise
local-emergency-number = numéro d’urgence
local-clinic-name = nom du centre de santé
local-clinic-hours = horaires du centre de santé
local-clinic-phone = numéro du centre de santé

## Portes d’entrée
doors-title = Par où commencer
door-learn = Vous soutenez des gens, ou vous allez le faire.
door-train = Vous formez des pairs aidants.
door-run = Vous préparez, menez ou évaluez un programme.
door-adapt = Vous adaptez ce cours à votre lieu et à votre langue.
door-library = Des études, des guides et des exemples, et à quoi chacun est bon.
gate-title = Choisissez une langue
gate-line = Lire en français
missing-title = Il n’y a pas de page ici
missing-text = La page a peut-être changé d’adresse. Repartez par une de ces portes.

## Cours et modules
modules = Modules
module = Module { $number }
lessons = Leçons
lesson = Leçon { $number }
quiz = Questionnaire
handouts = Fiches
sessions = Plans de séance
session = Séance { $number }
functions = Ce que cela vous aide à faire
requires = À faire d’abord
check-yourself = Vérifiez ce que vous savez
group-frame = Le cadre
group-topic = Le travail
in-this-module = Dans ce module
part = Partie { $number }

## Nombres
count-lessons = { $n ->
    [one] { $n } leçon
    [many] { $n } leçons
   *[other] { $n } leçons
}
count-questions = { $n ->
    [one] { $n } question
    [many] { $n } questions
   *[other] { $n } questions
}
count-minutes = { $n ->
    [one] { $n } minute
    [many] { $n } minutes
   *[other] { $n } minutes
}
groups-of = { $n ->
    [2] Par deux
    [3] Groupes de trois
    [4] Groupes de quatre
   *[other] Groupes de { $n }
}
group-range = { $from } à { $to } personnes
level-of = Niveau { $n }
has-roleplay = jeu de rôle
per-person = { $n } par personne
per-group = { $n } par groupe
per-room = { $n } pour la salle

## Plan de séance
plan-title = Le plan
plan-from = De
plan-step = Étape
plan-method = Comment
plan-minutes = Minutes
plan-total = En tout
plan-materials = Ce qu’il vous faut
step-number = Étape { $number }
if-short = Si le temps manque
if-long = S’il y a du temps
prepare-when = À préparer : { $when }
due = Pour { $when }

## Questionnaire
quiz-hint = Un indice
quiz-show-answer = Montrer la réponse
quiz-key = La réponse :
quiz-critical = Ici, la réponse doit être juste.
quiz-dont-know = Je ne sais pas
quiz-number = Votre nombre
quiz-text = Vos mots
quiz-choose-many = Choisissez tout ce qui convient.
quiz-right = C’est juste.
quiz-wrong = Pas celle-ci.
quiz-partly = Juste en partie.
quiz-unanswered = Sans réponse
quiz-check = Vérifier
quiz-again = Réessayer
quiz-read-again = Relire cette partie
quiz-your-answer = Votre réponse
quiz-practise-missed = Refaire celles que vous avez manquées

## Listes, filtres et A–Z
filter-shown = Affichés :
filter-clear = Effacer les filtres
filter-empty = Rien ne correspond à tout cela. Enlevez un filtre.
letters-label = Lettres
term-aka = On dit aussi :
term-avoid = Mots que nous évitons :
letter-other = Autre
facet-topic = Sujet
facet-kind = Type
facet-country = Pays
facet-access = Accès
facet-audience = Pour
facet-language = Langue
facet-year = Année
facet-purpose = But
facet-touch = Toucher
facet-mobility = Bouger
facet-literacy = Lecture
facet-minutes = Minutes
framework-pages = Dans ce cours
framework-comparison = Côte à côte
crosswalk-to = Le lien avec { $framework }
model-leads = Qui mène
model-group-size = Groupe
model-setting = Où
model-contact = Contact
model-training = Formation
model-strengths = Points forts
model-risks = Risques
model-choose-when = À choisir quand

## Faits
fact-minutes = Durée
fact-group = Groupe
fact-touch = Toucher
fact-mobility = Bouger
fact-literacy = Lire et écrire
fact-purpose = But
fact-avoid = Ne pas utiliser quand
fact-country = Pays
fact-language = Langue
fact-authors = Auteurs
fact-publisher = Éditeur
fact-year = Année
fact-kind = Type
fact-access = Accès
fact-identifier = Identifiant
fact-where = Où
fact-reviewed = Dernière vérification
fact-evidence = Preuves
fact-original-title = Titre original
fact-as-of = À la date du
fact-sources = Sources
fact-conditions = Maladies
fact-model = Modèle
fact-organisation = Organisation
fact-scale = Taille
touch-none = Sans se toucher
touch-optional = On se touche si on veut
touch-yes = On se touche
mobility-none = On peut rester assis
mobility-low = Un peu debout
mobility-high = On bouge beaucoup
literacy-none = Sans lire
literacy-low = Lire un peu
literacy-basic = Lecture de tous les jours
purpose-icebreaker = Faire connaissance
purpose-energiser = Se réveiller
purpose-trust = Créer la confiance
purpose-recap = Revenir en arrière
purpose-closing = Terminer
access-free = Lecture gratuite
access-paywall = Accès payant
access-unknown = On ne sait pas
yes = Oui
no = Non

## Champs et coches
task-done = fait
task-open = pas fait
saved-here = Enregistré sur cet appareil
clear = Effacer
your-words = Vos mots

## Façons de dire
phrase-helps = Des mots qui aident
phrase-avoid = Des mots qui ferment une porte
ask-expect = Réponses que vous entendrez peut-être

## Sortes de page
kind-home = Accueil
kind-course = Cours
kind-module = Module
kind-lesson = Leçon
kind-quiz = Questionnaire
kind-session = Plan de séance
kind-activity = Activité
kind-handout = Fiche
kind-cards = Cartes
kind-part = Partie
kind-chapter = Chapitre
kind-worksheet = Fiche de travail
kind-framework = Cadre
kind-resource = Entrée de la bibliothèque
kind-example = Exemple
kind-news = Nouvelles
kind-post = Nouvelles
kind-glossary = Mots
kind-term = Mot
kind-index = Liste
kind-topics = Sujets
kind-topic = Sujet
kind-form = Formulaire
kind-rubric = Observation
kind-test = Test
kind-agenda = Programme de la journée
kind-help = Aide immédiate
kind-help-now = Aide immédiate
kind-message = Message clé
kind-section = Section
kind-page = Page
kind-search = Recherche
kind-missing = Pas de page

## Titres des blocs
block-objectives = À la fin, vous pourrez
block-questions = Avant de lire
block-prereq = D’abord
block-materials = Ce qu’il vous faut
block-prepare = À préparer
block-step = Étape
block-say = À dire
block-ask = À demander
block-do = À faire
block-give = À donner
block-facilitator = Pour le formateur
block-pitfall = Ce qui peut mal tourner
block-timing = Temps
block-icebreaker = Brise-glace
block-energiser = Pour se réveiller
block-groundrules = Règles du groupe
block-break = Pause
block-roleplay = Jeu de rôle
block-setting = La scène
block-role = Rôle
block-observer = Observateur
block-run = Comment le mener
block-variant = Une autre façon
block-debrief = En parler ensemble
block-case = Une histoire
block-reflect = Pensez-y
block-practice = Exercez-vous
block-homework = Avant la prochaine fois
block-actionplan = Mon plan
block-closing = Pour terminer
block-plusdelta = Ce qui a marché, ce qu’on change
block-nexttime = Pour la prochaine fois
block-keypoints = À retenir
block-important = Important
block-note = Note
block-stop = Arrêtez et cherchez de l’aide
block-boundary = Le bord du rôle
block-can = Ce que je fais
block-not = Ce que je ne fais pas
block-ladder = L’échelle
block-level = Niveau
block-signs = Vous voyez
block-act = Vous faites
block-tell = Vous prévenez
block-write = Vous notez
block-phrase = Comment le dire
block-example = Vu dans un programme
block-testimonial = Avec leurs mots
block-figure = Figure
block-picturecard = Carte-image
block-audio = Écouter
block-checklist = Liste à cocher
block-spoiler = Pour aller plus loin
block-fill = Vos mots
block-handout = Fiche
block-cards = Cartes
block-adapt = À adapter chez vous
block-local = Ici
block-only = Seulement ici
block-rubric = Ce qu’il faut observer
block-skill = Compétence
block-harm = Signes nuisibles
block-form = Formulaire
block-field = Champ
block-test = Test
block-scenario = La suite de l’histoire
block-scale = Échelle de notes
block-quiz = Vérifiez ce que vous savez
block-challenge = Essayez
block-exercise = Essayez
block-solution = Une réponse
block-hint = Un indice
block-callout = Note
block-discussion = Parlez-en ensemble
block-tab = Choix
block-group-tab = Choix

## Vers qui un bloc d’arrêt vous envoie
stop-supervisor = Arrêtez ici et appelez votre superviseur
stop-emergency = Arrêtez ici et appelez les secours
stop-crisis = Arrêtez ici et servez-vous de l’échelle de crise

## En combien de temps un niveau agit
within-now = maintenant
within-today = aujourd’hui
within-week = cette semaine
within = d’ici { $time }

## De quoi parle une partie à adapter
adapt-required = Cette partie attend votre décision
aspect-language = Langue
aspect-names = Noms
aspect-food = Nourriture
aspect-family = Famille
aspect-gender = Femmes et hommes
aspect-touch-eye-contact = Toucher et regard
aspect-faith = Foi
aspect-money = Argent
aspect-law = Loi
aspect-services = Services
aspect-role-title = Le nom du rôle

## Méthodes d’une étape
method-welcome = accueil
method-icebreaker = brise-glace
method-energiser = pour se réveiller
method-recap = retour en arrière
method-story = histoire
method-mini-talk = court exposé
method-brainstorm = réunir des idées
method-demo = montrer
method-pairs = par deux
method-triads = par trois
method-small-groups = petits groupes
method-plenary = tous ensemble
method-roleplay = jeu de rôle
method-case = histoire à discuter
method-practice = exercice
method-reflection = réfléchir seul
method-quiz = questionnaire
method-test = test
method-field = dans la communauté
method-break = pause
method-close = clôture

## Sortes de pause
break-tea = Thé
break-lunch = Déjeuner
break-prayer = Prière
break-stretch = Étirements

## Sortes d’ouvrages dans la bibliothèque
kind-article = Article
kind-manual = Manuel
kind-guide = Guide
kind-guideline = Recommandations
kind-standard = Norme
kind-report = Rapport
kind-news-article = Article de presse
kind-video = Vidéo
kind-website = Site web
kind-of-work-article = Article
kind-of-work-manual = Manuel
kind-of-work-guide = Guide
kind-of-work-guideline = Recommandations
kind-of-work-standard = Norme
kind-of-work-report = Rapport
kind-of-work-news-article = Article de presse
kind-of-work-video = Vidéo
kind-of-work-website = Site web

## Sujets
topic-role = Le rôle
topic-confidentiality = Confidentialité
topic-listening = Écoute
topic-crisis = Crise
topic-referral = Orientation
topic-programme = Mener un programme
topic-training = Formation
topic-evaluation = Évaluation
topic-models = Modèles
topic-daily-life = Vie de tous les jours
topic-culture = Culture
topic-limits = Limites
topic-stress = Stress
topic-ethics = Éthique
topic-ongoing = Soutien dans la durée
topic-adaptation = Adaptation

## Pays, langues et modèles que nomment les exemples
country-au = Australie
country-cl = Chili
country-cm = Cameroun
country-cn = Chine
country-kh = Cambodge
country-pk = Pakistan
country-tw = Taïwan
country-us = États-Unis
country-za = Afrique du Sud
language-name-en = Anglais
language-name-es = Espagnol
language-name-fr = Français
language-name-km = Khmer
language-name-ur = Ourdou
language-name-zh = Chinois
model-name-unknown = On ne sait pas
model-name-community-health-workers = Agents de santé communautaires
model-name-support-groups = Groupes de soutien
model-name-group-visits = Visites de groupe menées par un professionnel
model-name-peer-led-programmes = Programmes menés par des pairs
model-name-peer-coaches = Pairs coachs
model-name-telephone = Par téléphone
model-name-web-email = Par internet et par e-mail

## Nombres avec une unité
unit-minute = { $n ->
    [one] { $number } minute
    [many] { $number } minutes
   *[other] { $number } minutes
}
unit-hour = { $n ->
    [one] { $number } heure
    [many] { $number } heures
   *[other] { $number } heures
}
unit-day = { $n ->
    [one] { $number } jour
    [many] { $number } jours
   *[other] { $number } jours
}
unit-week = { $n ->
    [one] { $number } semaine
    [many] { $number } semaines
   *[other] { $number } semaines
}
unit-person = { $n ->
    [one] { $number } personne
    [many] { $number } personnes
   *[other] { $number } personnes
}

## La page sur les traductions
translations-title = Traductions
translations-lede = Ce qui est traduit, qui l’a vérifié, et ce qui n’est plus à jour. Un brouillon vaut mieux que rien, et moins qu’un texte vérifié : chaque page dit ce qu’elle est.
translations-states = Ce que veulent dire les mots
translations-page = Page
translations-state = État
translations-parts = Parties
translations-count = Pages
translations-original = C’est la langue à partir de laquelle les autres sont traduites.
translations-help = Voulez-vous aider ? Une personne qui lit les deux langues peut vérifier un brouillon et nous dire ce qu’il faudrait changer.
state-missing = pas traduit
state-missing-means = La page est montrée dans une autre langue.
state-machine-draft = brouillon automatique
state-machine-draft-means = Une machine l’a traduit. Personne ne l’a vérifié.
state-human-draft = brouillon
state-human-draft-means = Une personne l’a traduit, ou l’a relu mot à mot. Personne d’autre ne l’a vérifié.
state-panel-reviewed = vérifié
state-panel-reviewed-means = Traduit dans un sens puis dans l’autre, et vérifié par des gens qui connaissent les deux langues.
state-field-tested = testé
state-field-tested-means = Lu à voix haute avec des pairs aidants, et corrigé là où ils butaient.
state-stale = plus à jour
state-stale-means = L’original a changé après cette traduction.
