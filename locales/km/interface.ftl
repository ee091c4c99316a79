### Words of the interface, Khmer: machine draft, checked by nobody.
### Strings with { $variables } are formatted by Beside before a template sees them.

## Header, footer and bar
skip-to-content = រំលងទៅអត្ថបទ
nav-label = ម៉ឺនុយសំខាន់
nav-learn = រៀន
nav-train = បង្រៀន
nav-run = ធ្វើកម្មវិធី
nav-adapt = កែឱ្យសម
nav-library = បណ្ណាល័យ
nav-examples = ឧទាហរណ៍
nav-news = ព័ត៌មាន
bar-label = តំណរហ័ស
footer-label = អំពីគេហទំព័រនេះ
help-now = ជំនួយឥឡូវនេះ
search = ស្វែងរក
words = ពាក្យ
menu = ម៉ឺនុយ
language = ភាសា
language-missing = មិនទាន់បកប្រែ
language-draft = ព្រាងដោយម៉ាស៊ីន
version = កំណែ
about = អំពីយើង
accessibility = ភាពងាយប្រើ
privacy = ឯកជនភាព
contact = ទាក់ទង
licence = អាជ្ញាបណ្ណ

## Display settings
display-settings = ការបង្ហាញ
display-theme = ពណ៌
theme-auto = តាមឧបករណ៍
theme-light = ភ្លឺ
theme-dark = ងងឹត
theme-contrast = ពណ៌ដាច់ច្បាស់
display-size = ទំហំអក្សរ
size-1 = តូចបំផុត
size-2 = ធម្មតា
size-3 = ធំជាងធម្មតា
size-4 = ធំច្រើន
size-5 = ធំបំផុត
display-reading = ការអាន
display-spacing = គម្លាតធំជាងមុន
display-letters = អក្សរងាយអាន
display-lite = ស៊ីអ៊ីនធឺណិតតិច (មិនទាញពុម្ពអក្សរ)
display-keys = កុំបើកការស្វែងរកដោយគ្រាប់ចុច /
display-reset = ត្រឡប់ទៅធម្មតា
display-unsaved = កម្មវិធីអ៊ីនធឺណិតនេះមិនឱ្យយើងទុកជម្រើសរបស់អ្នកទេ។ ជម្រើសនេះនៅតែក្នុងទំព័រនេះប៉ុណ្ណោះ។

## Sensitive pages
leave-page = ចេញពីទំព័រនេះ
leave-keys = ឬចុចគ្រាប់ Shift បីដង។
leave-note = ការចេញមិនលុបប្រវត្តិទំព័រដែលអ្នកបានមើលទេ។

## The reading page
crumbs-label = អ្នកនៅទីនេះ
toc = ក្នុងទំព័រនេះ
topics = ប្រធានបទ
side-label = ក្បែរទំព័រនេះ
read-mark = ខ្ញុំបានអានមេរៀននេះហើយ
read-done = បានសម្គាល់ថាអានហើយ
read-count = បានសម្គាល់ថាអានហើយ %n
read-kept = ការសម្គាល់របស់អ្នកបានរក្សាទុកក្នុងឧបករណ៍នេះ
read-per-file = កម្មវិធីអ៊ីនធឺណិតនេះទុកការសម្គាល់តែសម្រាប់ឯកសារទំព័រនេះប៉ុណ្ណោះ។
search-title = រកទំព័រ
related = អានបន្ថែម
onward-label = មុន និងបន្ទាប់
previous = មុន
next = បន្ទាប់
continue = បន្ត
twin-trainer = ទំព័ររបស់គ្រូបណ្ដុះបណ្ដាល
twin-learner = ទំព័ររបស់អ្នករៀន
footnotes = កំណត់សម្គាល់
footnote-back = ត្រឡប់ទៅអត្ថបទ
table-scroll = តារាង អូសទៅចំហៀង
figure = រូបទី { $number }
updated = កែថ្មី៖ { $date }
published = ចុះផ្សាយ៖ { $date }
print = បោះពុម្ព

## Notices
notice-draft = ទំព័រនេះបកប្រែដោយម៉ាស៊ីន។ មិនទាន់មាននរណាពិនិត្យទេ។
notice-draft-date = ព្រាងនៅ { $date }។
notice-draft-source = អានជា { $language }
notice-fallback = ទំព័រនេះមិនទាន់បកប្រែទេ។ អ្នកកំពុងអានជា { $language }។
notice-fallback-safety = ទំព័រនេះនិយាយអំពីសុវត្ថិភាព ដូច្នេះយើងអាចបង្ហាញតែការបកប្រែដែលបានពិនិត្យហើយ។ អ្នកកំពុងអានជា { $language }។
notice-stale = អត្ថបទ { $language } បានប្ដូរ ក្រោយពេលបកប្រែនេះ។ ផ្នែកដែលហួសសម័យមានសញ្ញាសម្គាល់។
notice-parts = ផ្នែកខ្លះបង្ហាញជា { $language }៖ ផ្នែកទាំងនោះមិនទាន់បកប្រែ ឬមិនទាន់ពិនិត្យ។
part-stale = កំណែចាស់
translations-link = អំពីការបកប្រែ

## Local facts
local-ask = សួរកម្មវិធីរបស់អ្នក
local-blank = ត្រូវបំពេញ៖ { $label }
local-programme-name = ឈ្មោះកម្មវិធី
local-supervisor-name = ឈ្មោះអ្នកណែនាំការងាររបស់អ្នក
local-supervisor-phone = លេខអ្នកណែនាំការងាររបស់អ្នក
local-crisis-line = លេខទូរសព្ទពេលមានគ្រាអាសន្ន
local-emergency-number = លេខសង្គ្រោះបន្ទាន់
local-clinic-name = ឈ្មោះមណ្ឌលសុខភាព
local-clinic-hours = ម៉ោងបើកនៃមណ្ឌលសុខភាព
local-clinic-phone = លេខមណ្ឌលសុខភាព

## Front doors
doors-title = ចាប់ផ្ដើមពីណា
door-learn = អ្នកគាំទ្រគេ ឬជិតចាប់ផ្ដើមគាំទ្រគេ។
door-train = អ្នកបង្រៀនមិត្តជួយមិត្ត។
door-run = អ្នករៀបផែនការ ដំណើរការ ឬវាស់វែងកម្មវិធី។
door-adapt = អ្នកកែវគ្គនេះឱ្យសមនឹងកន្លែង និងភាសារបស់អ្នក។
door-library = ការសិក្សា សៀវភៅណែនាំ និងឧទាហរណ៍ ហើយប្រាប់ថានីមួយៗល្អសម្រាប់អ្វី។
gate-title = ជ្រើសភាសា
gate-line = អានជាភាសាខ្មែរ
missing-title = គ្មានទំព័រនៅទីនេះទេ
missing-text = ទំព័រនេះប្រហែលបានប្ដូរកន្លែង។ សូមចាប់ផ្ដើមម្ដងទៀតពីទ្វារមួយក្នុងចំណោមទ្វារទាំងនេះ។

## Course and modules
modules = ម៉ូឌុល
module = ម៉ូឌុលទី { $number }
lessons = មេរៀន
lesson = មេរៀនទី { $number }
quiz = សំណួរសាក
handouts = ក្រដាសចែក
sessions = ផែនការវគ្គ
session = វគ្គទី { $number }
functions = មេរៀននេះជួយអ្នកឱ្យធ្វើអ្វីបាន
requires = រៀននេះមុនសិន
check-yourself = សាកខ្លួនឯង
group-frame = គ្រោង
group-topic = ការងារ
in-this-module = ក្នុងម៉ូឌុលនេះ
part = ផ្នែកទី { $number }

## Counts
count-lessons = { $n ->
   *[other] { $n } មេរៀន
}
count-questions = { $n ->
   *[other] { $n } សំណួរ
}
count-minutes = { $n ->
   *[other] { $n } នាទី
}
groups-of = { $n ->
    [2] ពីរនាក់ម្ដង
    [3] បីនាក់ម្ដង
    [4] បួននាក់ម្ដង
   *[other] ក្រុម { $n } នាក់
}
group-range = ពី { $from } ទៅ { $to } នាក់
level-of = កម្រិត { $n }
has-roleplay = ការសម្ដែងតួ
per-person = { $n } សម្រាប់ម្នាក់ៗ
per-group = { $n } សម្រាប់ក្រុមនីមួយៗ
per-room = { $n } សម្រាប់បន្ទប់ទាំងមូល

## Session plan
plan-title = ផែនការ
plan-from = ពី
plan-step = ជំហាន
plan-method = របៀប
plan-minutes = នាទី
plan-total = សរុប
plan-materials = របស់ត្រូវការ
step-number = ជំហានទី { $number }
if-short = បើពេលតិច
if-long = បើមានពេល
prepare-when = រៀបចំ៖ { $when }
due = ត្រឹម { $when }

## Quiz
quiz-hint = ជំនួយគិត
quiz-show-answer = បង្ហាញចម្លើយ
quiz-key = ចម្លើយ៖
quiz-critical = សំណួរនេះត្រូវតែឆ្លើយត្រូវ។
quiz-dont-know = ខ្ញុំមិនដឹង
quiz-number = លេខរបស់អ្នក
quiz-text = ពាក្យរបស់អ្នក
quiz-choose-many = ជ្រើសទាំងអស់ដែលត្រូវ។
quiz-right = ត្រឹមត្រូវ។
quiz-wrong = មិនមែនមួយនេះទេ។
quiz-partly = ត្រូវខ្លះ។
quiz-unanswered = មិនទាន់ឆ្លើយ
quiz-check = ពិនិត្យ
quiz-again = សាកម្ដងទៀត
quiz-read-again = អានផ្នែកនេះម្ដងទៀត
quiz-your-answer = ចម្លើយរបស់អ្នក
quiz-practise-missed = ហាត់សំណួរដែលអ្នកខុស

## Lists, filters and A–Z
filter-shown = បង្ហាញ៖
filter-clear = លុបតម្រង
filter-empty = គ្មានអ្វីត្រូវនឹងតម្រងទាំងអស់នេះទេ។ សូមដកមួយចេញ។
letters-label = អក្សរ
term-aka = ហៅម្យ៉ាងទៀតថា៖
term-avoid = ពាក្យដែលយើងមិនប្រើ៖
letter-other = ផ្សេងទៀត
facet-topic = ប្រធានបទ
facet-kind = ប្រភេទ
facet-country = ប្រទេស
facet-access = ការចូលអាន
facet-audience = សម្រាប់
facet-language = ភាសា
facet-year = ឆ្នាំ
facet-purpose = គោលបំណង
facet-touch = ការប៉ះខ្លួន
facet-mobility = ការធ្វើចលនា
facet-literacy = ការអាន
facet-minutes = នាទី
framework-pages = ក្នុងវគ្គសិក្សានេះ
framework-comparison = ដាក់ទល់គ្នា
crosswalk-to = ត្រូវគ្នាយ៉ាងណានឹង { $framework }
model-leads = អ្នកដឹកនាំ
model-group-size = ក្រុម
model-setting = កន្លែង
model-contact = ការជួបគ្នា
model-training = ការបណ្ដុះបណ្ដាល
model-strengths = ចំណុចខ្លាំង
model-risks = ហានិភ័យ
model-choose-when = ជ្រើសវាពេល

## Facts
fact-minutes = ពេលវេលា
fact-group = ក្រុម
fact-touch = ការប៉ះខ្លួន
fact-mobility = ការធ្វើចលនា
fact-literacy = ការអាន និងសរសេរ
fact-purpose = គោលបំណង
fact-avoid = កុំប្រើពេល
fact-country = ប្រទេស
fact-language = ភាសា
fact-authors = អ្នកនិពន្ធ
fact-publisher = អ្នកបោះពុម្ពផ្សាយ
fact-year = ឆ្នាំ
fact-kind = ប្រភេទ
fact-access = ការចូលអាន
fact-identifier = លេខសម្គាល់
fact-where = កន្លែង
fact-reviewed = ពិនិត្យចុងក្រោយ
fact-evidence = ភស្តុតាង
fact-original-title = ចំណងជើងដើម
fact-as-of = គិតត្រឹម
fact-sources = ប្រភព
fact-conditions = ជំងឺ
fact-model = គំរូ
fact-organisation = អង្គការ
fact-scale = ទំហំ
touch-none = មិនប៉ះខ្លួន
touch-optional = ប៉ះខ្លួន បើគេចង់
touch-yes = មានការប៉ះខ្លួន
mobility-none = អង្គុយក៏បាន
mobility-low = ឈរខ្លះ
mobility-high = ធ្វើចលនាច្រើន
literacy-none = មិនបាច់អាន
literacy-low = អានបន្តិចបន្តួច
literacy-basic = អានធម្មតា
purpose-icebreaker = ដើម្បីស្គាល់គ្នា
purpose-energiser = ដើម្បីឱ្យស្រស់ស្រាយ
purpose-trust = ដើម្បីឱ្យទុកចិត្តគ្នា
purpose-recap = ដើម្បីរំលឹកមេរៀន
purpose-closing = ដើម្បីបិទវគ្គ
access-free = អានដោយឥតគិតថ្លៃ
access-paywall = ត្រូវបង់លុយទើបអានបាន
access-unknown = មិនដឹង
yes = បាទ/ចាស
no = ទេ

## Fields and ticks
task-done = រួចហើយ
task-open = មិនទាន់រួច
saved-here = បានរក្សាទុកក្នុងឧបករណ៍នេះ
clear = លុប
your-words = ពាក្យរបស់អ្នក

## Phrases
phrase-helps = ពាក្យដែលជួយ
phrase-avoid = ពាក្យដែលបិទទ្វារ
ask-expect = ចម្លើយដែលអ្នកអាចឮ

## Kinds of page
kind-home = ទំព័រដើម
kind-course = វគ្គសិក្សា
kind-module = ម៉ូឌុល
kind-lesson = មេរៀន
kind-quiz = សំណួរសាក
kind-session = ផែនការវគ្គ
kind-activity = សកម្មភាព
kind-handout = ក្រដាសចែក
kind-cards = កាត
kind-part = ផ្នែក
kind-chapter = ជំពូក
kind-worksheet = សន្លឹកកិច្ចការ
kind-framework = ក្របខ័ណ្ឌ
kind-resource = ឯកសារបណ្ណាល័យ
kind-example = ឧទាហរណ៍
kind-news = ព័ត៌មាន
kind-post = ព័ត៌មាន
kind-glossary = ពាក្យ
kind-term = ពាក្យ
kind-index = បញ្ជី
kind-topics = ប្រធានបទ
kind-topic = ប្រធានបទ
kind-form = សន្លឹកបំពេញ
kind-rubric = ការសង្កេត
kind-test = តេស្ត
kind-agenda = កម្មវិធីប្រចាំថ្ងៃ
kind-help = ជំនួយឥឡូវនេះ
kind-help-now = ជំនួយឥឡូវនេះ
kind-message = សារសំខាន់
kind-section = ផ្នែក
kind-page = ទំព័រ
kind-search = ស្វែងរក
kind-missing = គ្មានទំព័រ

## Labels of blocks
block-objectives = ពេលចប់ អ្នកអាច
block-questions = មុនពេលអាន
block-prereq = មុនដំបូង
block-materials = របស់ត្រូវការ
block-prepare = រៀបចំ
block-step = ជំហាន
block-say = និយាយ
block-ask = សួរ
block-do = ធ្វើ
block-give = ចែក
block-facilitator = សម្រាប់គ្រូបណ្ដុះបណ្ដាល
block-pitfall = អ្វីដែលអាចខុស
block-timing = ពេលវេលា
block-icebreaker = ល្បែងស្គាល់គ្នា
block-energiser = ល្បែងឱ្យស្រស់ស្រាយ
block-groundrules = ច្បាប់រួមរបស់ក្រុម
block-break = សម្រាក
block-roleplay = ការសម្ដែងតួ
block-setting = កន្លែងកើតហេតុ
block-role = តួ
block-observer = អ្នកសង្កេត
block-run = របៀបធ្វើ
block-variant = របៀបម្យ៉ាងទៀត
block-debrief = ជជែកគ្នាក្រោយ
block-case = រឿងមួយ
block-reflect = គិតមើល
block-practice = ហាត់
block-homework = មុនលើកក្រោយ
block-actionplan = ផែនការរបស់ខ្ញុំ
block-closing = បិទវគ្គ
block-plusdelta = អ្វីដែលល្អ អ្វីដែលត្រូវប្ដូរ
block-nexttime = សម្រាប់លើកក្រោយ
block-keypoints = ចំណុចសំខាន់
block-important = សំខាន់
block-note = កំណត់សម្គាល់
block-stop = ឈប់ ហើយរកជំនួយ
block-boundary = ព្រំដែននៃតួនាទី
block-can = អ្វីដែលខ្ញុំធ្វើ
block-not = អ្វីដែលខ្ញុំមិនធ្វើ
block-ladder = ជណ្ដើរ
block-level = កម្រិត
block-signs = អ្នកឃើញ
block-act = អ្នកធ្វើ
block-tell = អ្នកប្រាប់
block-write = អ្នកកត់ទុក
block-phrase = របៀបនិយាយ
block-example = ពីកម្មវិធីមួយ
block-testimonial = ដោយពាក្យរបស់គេ
block-figure = រូប
block-picturecard = កាតរូបភាព
block-audio = ស្ដាប់
block-checklist = បញ្ជីត្រួតពិនិត្យ
block-spoiler = បន្ថែមអំពីរឿងនេះ
block-fill = ពាក្យរបស់អ្នក
block-handout = ក្រដាសចែក
block-cards = កាត
block-adapt = កែឱ្យសមនឹងកន្លែងរបស់អ្នក
block-local = នៅទីនេះ
block-only = តែនៅទីនេះ
block-rubric = អ្វីដែលត្រូវសង្កេត
block-skill = ជំនាញ
block-harm = សញ្ញាថាធ្វើឱ្យគេរងគ្រោះ
block-form = សន្លឹកបំពេញ
block-field = ប្រអប់
block-test = តេស្ត
block-scenario = តទៅមានអ្វីកើតឡើង
block-scale = មាត្រដ្ឋាន
block-quiz = សាកខ្លួនឯង
block-challenge = សាកធ្វើ
block-exercise = សាកធ្វើ
block-solution = ចម្លើយមួយ
block-hint = ជំនួយគិត
block-callout = កំណត់សម្គាល់
block-discussion = ពិភាក្សាគ្នា
block-tab = ជម្រើស
block-group-tab = ជម្រើស

## Whom a stop block sends you to
stop-supervisor = ឈប់ត្រង់នេះ ហើយទូរសព្ទទៅអ្នកណែនាំការងារ
stop-emergency = ឈប់ត្រង់នេះ ហើយទូរសព្ទហៅជំនួយសង្គ្រោះបន្ទាន់
stop-crisis = ឈប់ត្រង់នេះ ហើយប្រើជណ្ដើរគ្រាអាសន្ន

## Within what time a level acts
within-now = ភ្លាម
within-today = ថ្ងៃនេះ
within-week = សប្ដាហ៍នេះ
within = ក្នុង { $time }

## What a slot to adapt is about
adapt-required = ផ្នែកនេះត្រូវការការសម្រេចរបស់អ្នក
aspect-language = ភាសា
aspect-names = ឈ្មោះ
aspect-food = អាហារ
aspect-family = គ្រួសារ
aspect-gender = យេនឌ័រ
aspect-touch-eye-contact = ការប៉ះខ្លួន និងការមើលមុខ
aspect-faith = ជំនឿ
aspect-money = លុយ
aspect-law = ច្បាប់
aspect-services = សេវា
aspect-role-title = ឈ្មោះតួនាទី

## Methods of a step
method-welcome = ស្វាគមន៍
method-icebreaker = ល្បែងស្គាល់គ្នា
method-energiser = ល្បែងឱ្យស្រស់ស្រាយ
method-recap = រំលឹក
method-story = រឿង
method-mini-talk = និយាយខ្លី
method-brainstorm = ប្រមូលគំនិត
method-demo = ធ្វើបង្ហាញ
method-pairs = ពីរនាក់ម្ដង
method-triads = បីនាក់ម្ដង
method-small-groups = ក្រុមតូច
method-plenary = ទាំងអស់គ្នា
method-roleplay = ការសម្ដែងតួ
method-case = រឿងសម្រាប់ពិភាក្សា
method-practice = ហាត់
method-reflection = គិតម្នាក់ឯង
method-quiz = សំណួរសាក
method-test = តេស្ត
method-field = ចុះសហគមន៍
method-break = សម្រាក
method-close = បិទវគ្គ

## Kinds of break
break-tea = ទឹកតែ
break-lunch = អាហារថ្ងៃត្រង់
break-prayer = អធិស្ឋាន
break-stretch = ពត់ខ្លួន

## Kinds of work in the library
kind-article = អត្ថបទ
kind-manual = សៀវភៅដៃ
kind-guide = សៀវភៅណែនាំ
kind-guideline = គោលការណ៍ណែនាំ
kind-standard = បទដ្ឋាន
kind-report = របាយការណ៍
kind-news-article = អត្ថបទព័ត៌មាន
kind-video = វីដេអូ
kind-website = គេហទំព័រ
kind-of-work-article = អត្ថបទ
kind-of-work-manual = សៀវភៅដៃ
kind-of-work-guide = សៀវភៅណែនាំ
kind-of-work-guideline = គោលការណ៍ណែនាំ
kind-of-work-standard = បទដ្ឋាន
kind-of-work-report = របាយការណ៍
kind-of-work-news-article = អត្ថបទព័ត៌មាន
kind-of-work-video = វីដេអូ
kind-of-work-website = គេហទំព័រ

## Topics
topic-role = តួនាទី
topic-confidentiality = ការរក្សាការសម្ងាត់
topic-listening = ការស្ដាប់
topic-crisis = គ្រាអាសន្ន
topic-referral = ការបញ្ជូនបន្ត
topic-programme = ការដំណើរការកម្មវិធី
topic-training = ការបណ្ដុះបណ្ដាល
topic-evaluation = ការវាយតម្លៃ
topic-models = គំរូ
topic-daily-life = ជីវិតប្រចាំថ្ងៃ
topic-culture = វប្បធម៌
topic-limits = ដែនកំណត់
topic-stress = ភាពតានតឹង
topic-ethics = ក្រមសីលធម៌
topic-ongoing = ការគាំទ្រដែលបន្តទៅមុខ
topic-adaptation = ការកែសម្រួលឱ្យសម

## Countries, languages and models that examples name
country-au = អូស្ត្រាលី
country-cl = ឈីលី
country-cm = កាមេរូន
country-cn = ចិន
country-kh = កម្ពុជា
country-pk = ប៉ាគីស្ថាន
country-tw = តៃវ៉ាន់
country-us = សហរដ្ឋអាមេរិក
country-za = អាហ្វ្រិកខាងត្បូង
language-name-en = ភាសាអង់គ្លេស
language-name-es = ភាសាអេស្ប៉ាញ
language-name-fr = ភាសាបារាំង
language-name-km = ភាសាខ្មែរ
language-name-ur = ភាសាអ៊ូរឌូ
language-name-zh = ភាសាចិន
model-name-unknown = មិនដឹង
model-name-community-health-workers = បុគ្គលិកសុខភាពសហគមន៍
model-name-support-groups = ក្រុមគាំទ្រគ្នា
model-name-group-visits = ការពិនិត្យជាក្រុម ដែលអ្នកជំនាញដឹកនាំ
model-name-peer-led-programmes = កម្មវិធីដែលមិត្តដឹកនាំ
model-name-peer-coaches = មិត្តជួយម្នាក់ទល់ម្នាក់
model-name-telephone = តាមទូរសព្ទ
model-name-web-email = តាមអ៊ីនធឺណិត និងអ៊ីមែល

## Numbers with a unit
unit-minute = { $n ->
   *[other] { $number } នាទី
}
unit-hour = { $n ->
   *[other] { $number } ម៉ោង
}
unit-day = { $n ->
   *[other] { $number } ថ្ងៃ
}
unit-week = { $n ->
   *[other] { $number } សប្ដាហ៍
}
unit-person = { $n ->
   *[other] { $number } នាក់
}

## The page about translations
translations-title = ការបកប្រែ
translations-lede = អ្វីបានបកប្រែ នរណាបានពិនិត្យ និងអ្វីហួសសម័យ។ សេចក្ដីព្រាងល្អជាងគ្មានសោះ តែមិនល្អដូចអត្ថបទដែលបានពិនិត្យទេ៖ ទំព័រនីមួយៗប្រាប់ថាវាជាអ្វី។
translations-states = ន័យនៃពាក្យទាំងនេះ
translations-page = ទំព័រ
translations-state = ស្ថានភាព
translations-parts = ផ្នែក
translations-count = ចំនួនទំព័រ
translations-original = ភាសាផ្សេងៗបកប្រែចេញពីភាសានេះ។
translations-help = តើអ្នកចង់ជួយទេ? អ្នកដែលអានភាសាទាំងពីរបាន អាចពិនិត្យសេចក្ដីព្រាង ហើយផ្ញើមកយើងនូវអ្វីដែលគួរប្ដូរ។
state-missing = មិនទាន់បកប្រែ
state-missing-means = វាបង្ហាញជាភាសាផ្សេង។
state-machine-draft = ព្រាងដោយម៉ាស៊ីន
state-machine-draft-means = ម៉ាស៊ីនបានបកប្រែ។ មិនទាន់មាននរណាពិនិត្យទេ។
state-human-draft = សេចក្ដីព្រាង
state-human-draft-means = មនុស្សម្នាក់បានបកប្រែ ឬបានពិនិត្យម្ដងមួយពាក្យៗ។ មិនទាន់មានអ្នកផ្សេងពិនិត្យទេ។
state-panel-reviewed = បានពិនិត្យ
state-panel-reviewed-means = បានបកប្រែទៅ ហើយបកប្រែត្រឡប់មកវិញ និងបានពិនិត្យដោយអ្នកដែលចេះភាសាទាំងពីរ។
state-field-tested = បានសាកប្រើ
state-field-tested-means = បានអានឮៗជាមួយមិត្តជួយមិត្ត ហើយបានកែត្រង់កន្លែងដែលគេអានទាក់។
state-stale = ហួសសម័យ
state-stale-means = អត្ថបទដើមបានប្ដូរ ក្រោយពេលបកប្រែនេះ។
