### Words of the interface, English. Ids are kebab-case; templates read them with `_` for `-`.
### Strings with { $variables } are formatted by Beside before a template sees them.

## Header, footer and bar
skip-to-content = Skip to the content
nav-label = Main
nav-learn = Learn
nav-train = Train
nav-run = Run a programme
nav-adapt = Adapt
nav-library = Library
nav-examples = Examples
nav-news = News
bar-label = Quick links
footer-label = About this site
help-now = Help now
search = Search
words = Words
menu = Menu
language = Language
language-missing = not translated yet
language-draft = machine draft
version = Version
about = About
accessibility = Accessibility
privacy = Privacy
contact = Contact
licence = Licence

## Display settings
display-settings = Display settings
display-theme = Colours
theme-auto = Same as the device
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast
display-size = Text size
size-1 = Smallest
size-2 = Normal
size-3 = Larger
size-4 = Much larger
size-5 = Largest
display-reading = Reading
display-spacing = Wider spacing
display-letters = Easier letters
display-lite = Less data (no web fonts)
display-keys = Do not open Search with the / key
display-reset = Back to normal
display-unsaved = This browser does not let us keep your choice. It holds for this page only.

## Sensitive pages
leave-page = Leave this page
leave-keys = Or press Shift three times.
leave-note = Leaving does not erase your browsing history.

## The reading page
crumbs-label = You are here
toc = On this page
topics = Topics
side-label = Beside this page
read-mark = I have read this lesson
read-done = Marked as read
read-count = %n marked as read
read-kept = Your marks are saved on this device
read-per-file = This browser keeps the mark for this page file only.
search-title = Find a page
related = Read more
onward-label = Before and after
previous = Before
next = Next
continue = Continue
twin-trainer = The trainer’s page
twin-learner = The learner’s page
footnotes = Notes
footnote-back = Back to the text
table-scroll = Table, scroll sideways
figure = Figure { $number }
updated = Updated { $date }
published = Published { $date }
print = Print

## Notices
notice-draft = A machine translated this page. No person has checked it yet.
notice-draft-date = Drafted on { $date }.
notice-draft-source = Read it in { $language }
notice-fallback = This page is not translated yet. You are reading it in { $language }.
notice-fallback-safety = This page is about safety, so only a checked translation may be shown. You are reading it in { $language }.
notice-stale = The { $language } text changed after this was translated. The parts that are out of date are marked.
notice-parts = Some parts are shown in { $language }: they are not translated or not checked yet.
part-stale = Older version
translations-link = About the translations

## Local facts
local-ask = ask your programme
local-blank = To fill in: { $label }
local-programme-name = the programme’s name
local-supervisor-name = your supervisor’s name
local-supervisor-phone = your supervisor’s number
local-crisis-line = the crisis line
local-emergency-number = the emergency number
local-clinic-name = the clinic’s name
local-clinic-hours = the clinic’s hours
local-clinic-phone = the clinic’s number

## Front doors
doors-title = Where to start
door-learn = You support people, or you are about to.
door-train = You teach peer supporters.
door-run = You plan, run or measure a programme.
door-adapt = You fit this course to your place and language.
door-library = Studies, guides and examples, with what each is good for.
gate-title = Choose a language
gate-line = Read in English
missing-title = There is no page here
missing-text = The page may have moved. Start again from one of these doors.

## Course and modules
modules = Modules
module = Module { $number }
lessons = Lessons
lesson = Lesson { $number }
quiz = Quiz
handouts = Handouts
sessions = Session plans
session = Session { $number }
functions = What this helps you do
requires = Do this first
check-yourself = Check yourself
group-frame = The frame
group-topic = The work
in-this-module = In this module
part = Part { $number }

## Counts
count-lessons = { $n ->
    [one] { $n } lesson
   *[other] { $n } lessons
}
count-questions = { $n ->
    [one] { $n } question
   *[other] { $n } questions
}
count-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
groups-of = { $n ->
    [2] In pairs
    [3] Groups of three
    [4] Groups of four
   *[other] Groups of { $n }
}
group-range = { $from } to { $to } people
level-of = Level { $n }
has-roleplay = role-play
per-person = { $n } for each person
per-group = { $n } for each group
per-room = { $n } for the room

## Session plan
plan-title = The plan
plan-from = From
plan-step = Step
plan-method = How
plan-minutes = Minutes
plan-total = Together
plan-materials = What you need
step-number = Step { $number }
if-short = If time is short
if-long = If there is time
prepare-when = Prepare: { $when }
due = By { $when }

## Quiz
quiz-hint = A hint
quiz-show-answer = Show the answer
quiz-key = The answer:
quiz-critical = This one must be right.
quiz-dont-know = I don’t know
quiz-number = Your number
quiz-text = Your words
quiz-choose-many = Choose all that fit.
quiz-right = Right.
quiz-wrong = Not this one.
quiz-partly = Partly right.
quiz-unanswered = Not answered
quiz-check = Check
quiz-again = Try again
quiz-read-again = Read this part again
quiz-your-answer = Your answer
quiz-practise-missed = Practise the ones you missed

## Lists, filters and A–Z
filter-shown = Shown:
filter-clear = Clear the filters
filter-empty = Nothing fits all of these. Take one away.
letters-label = Letters
term-aka = Also called:
term-avoid = Words we avoid:
letter-other = Other
facet-topic = Topic
facet-kind = Kind
facet-country = Country
facet-access = Access
facet-audience = For
facet-language = Language
facet-year = Year
facet-purpose = Purpose
facet-touch = Touch
facet-mobility = Moving
facet-literacy = Reading
facet-minutes = Minutes
framework-pages = In this course
framework-comparison = Side by side
crosswalk-to = How it fits with { $framework }
model-leads = Who leads
model-group-size = Group
model-setting = Where
model-contact = Contact
model-training = Training
model-strengths = Strengths
model-risks = Risks
model-choose-when = Choose it when

## Facts
fact-minutes = Time
fact-group = Group
fact-touch = Touch
fact-mobility = Moving
fact-literacy = Reading and writing
fact-purpose = Purpose
fact-avoid = Do not use when
fact-country = Country
fact-language = Language
fact-authors = Authors
fact-publisher = Publisher
fact-year = Year
fact-kind = Kind
fact-access = Access
fact-identifier = Identifier
fact-where = Where
fact-reviewed = Last checked
fact-evidence = Evidence
fact-original-title = Original title
fact-as-of = As of
fact-sources = Sources
fact-conditions = Conditions
fact-model = Model
fact-organisation = Organisation
fact-scale = Size
touch-none = No touch
touch-optional = Touch if people wish
touch-yes = People touch
mobility-none = Sitting is fine
mobility-low = Some standing
mobility-high = Much moving
literacy-none = No reading
literacy-low = A little reading
literacy-basic = Everyday reading
purpose-icebreaker = To get to know each other
purpose-energiser = To wake up
purpose-trust = To build trust
purpose-recap = To look back
purpose-closing = To close
access-free = Free to read
access-paywall = Behind a paywall
access-unknown = Not known
yes = Yes
no = No

## Fields and ticks
task-done = done
task-open = not done
saved-here = Saved on this device
clear = Clear
your-words = Your words

## Phrases
phrase-helps = Words that help
phrase-avoid = Words that close a door
ask-expect = Answers you may hear

## Kinds of page
kind-home = Home
kind-course = Course
kind-module = Module
kind-lesson = Lesson
kind-quiz = Quiz
kind-session = Session plan
kind-activity = Activity
kind-handout = Handout
kind-cards = Cards
kind-part = Part
kind-chapter = Chapter
kind-worksheet = Worksheet
kind-framework = Framework
kind-resource = Library entry
kind-example = Example
kind-news = News
kind-post = News
kind-glossary = Words
kind-term = Word
kind-index = List
kind-topics = Topics
kind-topic = Topic
kind-form = Form
kind-rubric = Observation
kind-test = Test
kind-agenda = Agenda
kind-help = Help now
kind-help-now = Help now
kind-message = Key message
kind-section = Section
kind-page = Page
kind-search = Search
kind-missing = No page

## Labels of blocks
block-objectives = By the end you can
block-questions = Before you read
block-prereq = First
block-materials = What you need
block-prepare = Prepare
block-step = Step
block-say = Say
block-ask = Ask
block-do = Do
block-give = Give
block-facilitator = For the trainer
block-pitfall = What can go wrong
block-timing = Time
block-icebreaker = Ice-breaker
block-energiser = Energiser
block-groundrules = Ground rules
block-break = Break
block-roleplay = Role-play
block-setting = Setting
block-role = Role
block-observer = Observer
block-run = How to run it
block-variant = Another way
block-debrief = Talk about it
block-case = A story
block-reflect = Think about it
block-practice = Practise
block-homework = Before next time
block-actionplan = My plan
block-closing = To close
block-plusdelta = What worked, what to change
block-nexttime = For next time
block-keypoints = Key points
block-important = Important
block-note = Note
block-stop = Stop and get help
block-boundary = The edge of the role
block-can = What I do
block-not = What I do not do
block-ladder = The ladder
block-level = Level
block-signs = You see
block-act = You do
block-tell = You tell
block-write = You write down
block-phrase = How to say it
block-example = From a programme
block-testimonial = In their words
block-figure = Figure
block-picturecard = Picture card
block-audio = Listen
block-checklist = Checklist
block-spoiler = More on this
block-fill = Your words
block-handout = Handout
block-cards = Cards
block-adapt = Fit this to your place
block-local = Here
block-only = Only here
block-rubric = What to look for
block-skill = Skill
block-harm = Signs of harm
block-form = Form
block-field = Field
block-test = Test
block-scenario = What happens next
block-scale = Scale
block-quiz = Check yourself
block-challenge = Try it
block-exercise = Try it
block-solution = One answer
block-hint = A hint
block-callout = Note
block-discussion = Talk together
block-tab = Choice
block-group-tab = Choices

## Whom a stop block sends you to
stop-supervisor = Stop here and call your supervisor
stop-emergency = Stop here and call for emergency help
stop-crisis = Stop here and use the crisis ladder

## Within what time a level acts
within-now = now
within-today = today
within-week = this week
within = within { $time }

## What a slot to adapt is about
adapt-required = This part needs your decision
aspect-language = Language
aspect-names = Names
aspect-food = Food
aspect-family = Family
aspect-gender = Gender
aspect-touch-eye-contact = Touch and eye contact
aspect-faith = Faith
aspect-money = Money
aspect-law = Law
aspect-services = Services
aspect-role-title = The name of the role

## Methods of a step
method-welcome = welcome
method-icebreaker = ice-breaker
method-energiser = energiser
method-recap = look back
method-story = story
method-mini-talk = short talk
method-brainstorm = gather ideas
method-demo = show
method-pairs = in pairs
method-triads = in threes
method-small-groups = small groups
method-plenary = everyone together
method-roleplay = role-play
method-case = story to discuss
method-practice = practice
method-reflection = think alone
method-quiz = quiz
method-test = test
method-field = out in the community
method-break = break
method-close = close

## Kinds of break
break-tea = Tea
break-lunch = Lunch
break-prayer = Prayer
break-stretch = Stretch

## Kinds of work in the library
kind-article = Article
kind-manual = Manual
kind-guide = Guide
kind-guideline = Guideline
kind-standard = Standard
kind-report = Report
kind-news-article = News article
kind-video = Video
kind-website = Website
kind-of-work-article = Article
kind-of-work-manual = Manual
kind-of-work-guide = Guide
kind-of-work-guideline = Guideline
kind-of-work-standard = Standard
kind-of-work-report = Report
kind-of-work-news-article = News article
kind-of-work-video = Video
kind-of-work-website = Website

## Topics
topic-role = The role
topic-confidentiality = Confidentiality
topic-listening = Listening
topic-crisis = Crisis
topic-referral = Referral
topic-programme = Running a programme
topic-training = Training
topic-evaluation = Evaluation
topic-models = Models
topic-daily-life = Daily life
topic-culture = Culture
topic-limits = Limits
topic-stress = Stress
topic-ethics = Ethics
topic-ongoing = Support that goes on
topic-adaptation = Adaptation

## Countries, languages and models that examples name
country-au = Australia
country-cl = Chile
country-cm = Cameroon
country-cn = China
country-kh = Cambodia
country-pk = Pakistan
country-tw = Taiwan
country-us = United States
country-za = South Africa
language-name-en = English
language-name-es = Spanish
language-name-fr = French
language-name-km = Khmer
language-name-ur = Urdu
language-name-zh = Chinese
model-name-unknown = Not known
model-name-community-health-workers = Community health workers
model-name-support-groups = Support groups
model-name-group-visits = Group visits led by a professional
model-name-peer-led-programmes = Programmes led by peers
model-name-peer-coaches = Peer coaches
model-name-telephone = By telephone
model-name-web-email = By web and e-mail

## Numbers with a unit
unit-minute = { $n ->
    [one] { $number } minute
   *[other] { $number } minutes
}
unit-hour = { $n ->
    [one] { $number } hour
   *[other] { $number } hours
}
unit-day = { $n ->
    [one] { $number } day
   *[other] { $number } days
}
unit-week = { $n ->
    [one] { $number } week
   *[other] { $number } weeks
}
unit-person = { $n ->
    [one] { $number } person
   *[other] { $number } people
}

## The page about translations
translations-title = Translations
translations-lede = What is translated, who has checked it, and what is out of date. A draft is better than nothing, and worse than a checked text: each page says what it is.
translations-states = What the words mean
translations-page = Page
translations-state = State
translations-parts = Parts
translations-count = Pages
translations-original = This is the language that the others are translated from.
translations-help = Would you like to help? A person who reads both languages can check a draft and send us what should change.
state-missing = not translated
state-missing-means = It is shown in another language.
state-machine-draft = machine draft
state-machine-draft-means = A machine translated it. No person has checked it.
state-human-draft = draft
state-human-draft-means = A person translated it, or went through it word by word. No one else has checked it.
state-panel-reviewed = reviewed
state-panel-reviewed-means = Translated there and back, and checked by people who know both languages.
state-field-tested = tested
state-field-tested-means = Read aloud with supporters, and mended where they stumbled.
state-stale = out of date
state-stale-means = The original changed after this was translated.
