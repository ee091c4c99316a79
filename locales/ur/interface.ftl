### Words of the interface, Urdu. Machine draft, checked by nobody. Ids are kebab-case; templates read them with `_` for `-`.
### Strings with { $variables } are formatted by Beside before a template sees them.

## Header, footer and bar
skip-to-content = سیدھے متن پر جائیں
nav-label = مرکزی فہرست
nav-learn = سیکھیں
nav-train = تربیت دیں
nav-run = پروگرام چلائیں
nav-adapt = اپنی جگہ کے مطابق ڈھالیں
nav-library = لائبریری
nav-examples = مثالیں
nav-news = خبریں
bar-label = فوری لنک
footer-label = اس سائٹ کے بارے میں
help-now = ابھی مدد
search = تلاش
words = الفاظ
menu = فہرست
language = زبان
language-missing = ابھی ترجمہ نہیں ہوا
language-draft = مشینی مسودہ
version = نسخہ
about = تعارف
accessibility = سب کے لیے رسائی
privacy = رازداری
contact = رابطہ
licence = لائسنس

## Display settings
display-settings = دکھانے کی ترتیبات
display-theme = رنگ
theme-auto = جیسے آلے میں ہے
theme-light = ہلکے
theme-dark = گہرے
theme-contrast = بہت نمایاں
display-size = لکھائی کا سائز
size-1 = سب سے چھوٹا
size-2 = عام
size-3 = بڑا
size-4 = بہت بڑا
size-5 = سب سے بڑا
display-reading = پڑھنا
display-spacing = زیادہ کھلی لکھائی
display-letters = آسان حروف
display-lite = کم ڈیٹا (ویب فونٹ کے بغیر)
display-keys = / کے بٹن سے تلاش نہ کھولیں
display-reset = پھر عام حالت پر
display-unsaved = یہ براؤزر آپ کی پسند محفوظ نہیں کرنے دیتا۔ یہ صرف اسی صفحے کے لیے ہے۔

## Sensitive pages
leave-page = یہ صفحہ چھوڑیں
leave-keys = یا Shift تین بار دبائیں۔
leave-note = صفحہ چھوڑنے سے آپ کے دیکھے ہوئے صفحوں کی فہرست (ہسٹری) نہیں مٹتی۔

## The reading page
crumbs-label = آپ یہاں ہیں
toc = اس صفحے پر
topics = موضوعات
side-label = اس صفحے کے ساتھ
read-mark = میں نے یہ سبق پڑھ لیا ہے
read-done = پڑھا ہوا
read-count = پڑھے ہوئے: %n
read-kept = آپ کے نشان اس آلے پر محفوظ ہیں
read-per-file = یہ براؤزر نشان صرف اسی صفحے کی فائل کے لیے رکھتا ہے۔
search-title = صفحہ ڈھونڈیں
related = اور پڑھیں
onward-label = پہلے اور بعد
previous = پچھلا
next = اگلا
continue = آگے چلیں
twin-trainer = ٹرینر کا صفحہ
twin-learner = سیکھنے والے کا صفحہ
footnotes = حاشیے
footnote-back = واپس متن پر
table-scroll = جدول، دائیں بائیں سرکائیں
figure = شکل { $number }
updated = تازہ کیا گیا: { $date }
published = شائع ہوا: { $date }
print = چھاپیں

## Notices
notice-draft = اس صفحے کا ترجمہ مشین نے کیا ہے۔ ابھی کسی نے اسے جانچا نہیں۔
notice-draft-date = مسودے کی تاریخ: { $date }۔
notice-draft-source = اسے { $language } میں پڑھیے
notice-fallback = اس صفحے کا ترجمہ ابھی نہیں ہوا۔ آپ اسے { $language } میں پڑھ رہے ہیں۔
notice-fallback-safety = یہ صفحہ حفاظت کے بارے میں ہے، اس لیے صرف جانچا ہوا ترجمہ دکھایا جا سکتا ہے۔ آپ اسے { $language } میں پڑھ رہے ہیں۔
notice-stale = اس ترجمے کے بعد { $language } متن بدل گیا۔ جو حصے پرانے ہیں، ان پر نشان ہے۔
notice-parts = کچھ حصے { $language } میں ہیں: ان کا ترجمہ یا جانچ ابھی نہیں ہوئی۔
part-stale = پرانا نسخہ
translations-link = ترجموں کے بارے میں

## Local facts
local-ask = اپنے پروگرام سے پوچھیے
local-blank = یہاں لکھنا ہے: { $label }
local-programme-name = پروگرام کا نام
local-supervisor-name = آپ کے سپروائزر کا نام
local-supervisor-phone = آپ کے سپروائزر کا نمبر
local-crisis-line = بحران کی ہیلپ لائن
local-emergency-number = ایمرجنسی کا نمبر
local-clinic-name = کلینک کا نام
local-clinic-hours = کلینک کے اوقات
local-clinic-phone = کلینک کا نمبر

## Front doors
doors-title = کہاں سے شروع کریں
door-learn = آپ لوگوں کا ساتھ دیتے ہیں، یا دینے والے ہیں۔
door-train = آپ ساتھی مددگاروں کو سکھاتے ہیں۔
door-run = آپ پروگرام بناتے، چلاتے یا ناپتے ہیں۔
door-adapt = آپ اس کورس کو اپنی جگہ اور زبان کے مطابق ڈھالتے ہیں۔
door-library = تحقیق، کتابچے اور مثالیں، اور یہ کہ کون سی کس کام کی ہے۔
gate-title = زبان چنیے
gate-line = اردو میں پڑھیے
missing-title = یہاں کوئی صفحہ نہیں
missing-text = شاید صفحہ کہیں اور چلا گیا ہے۔ ان میں سے کسی دروازے سے پھر شروع کیجیے۔

## Course and modules
modules = ماڈیول
module = ماڈیول { $number }
lessons = سبق
lesson = سبق { $number }
quiz = کوئز
handouts = چھاپنے کے پرچے
sessions = نشستوں کے منصوبے
session = نشست { $number }
functions = یہ آپ کے کس کام آتا ہے
requires = پہلے یہ کیجیے
check-yourself = خود کو جانچیے
group-frame = بنیاد
group-topic = کام
in-this-module = اس ماڈیول میں
part = حصہ { $number }

## Counts
count-lessons = { $n ->
    [one] { $n } سبق
   *[other] { $n } سبق
}
count-questions = { $n ->
    [one] { $n } سوال
   *[other] { $n } سوال
}
count-minutes = { $n ->
    [one] { $n } منٹ
   *[other] { $n } منٹ
}
groups-of = { $n ->
    [2] دو دو کے جوڑے
    [3] تین تین کے گروپ
    [4] چار چار کے گروپ
   *[other] { $n } لوگوں کے گروپ
}
group-range = { $from } سے { $to } لوگ
level-of = درجہ { $n }
has-roleplay = رول پلے
per-person = ہر شخص کے لیے { $n }
per-group = ہر گروپ کے لیے { $n }
per-room = کمرے کے لیے { $n }

## Session plan
plan-title = منصوبہ
plan-from = کب سے
plan-step = قدم
plan-method = کیسے
plan-minutes = منٹ
plan-total = کل
plan-materials = آپ کو کیا چاہیے
step-number = قدم { $number }
if-short = اگر وقت کم ہو
if-long = اگر وقت ہو
prepare-when = تیاری: { $when }
due = کب تک: { $when }

## Quiz
quiz-hint = ایک اشارہ
quiz-show-answer = جواب دکھائیں
quiz-key = جواب:
quiz-critical = اس کا ٹھیک ہونا لازم ہے۔
quiz-dont-know = مجھے نہیں معلوم
quiz-number = آپ کا عدد
quiz-text = آپ کے الفاظ
quiz-choose-many = جو جو ٹھیک ہو، چنیے۔
quiz-right = ٹھیک۔
quiz-wrong = یہ نہیں۔
quiz-partly = کچھ ٹھیک۔
quiz-unanswered = جواب نہیں دیا
quiz-check = جانچیں
quiz-again = پھر کوشش کریں
quiz-read-again = یہ حصہ پھر پڑھیں
quiz-your-answer = آپ کا جواب
quiz-practise-missed = جو رہ گئے ان کی مشق کریں

## Lists, filters and A–Z
filter-shown = دکھائے گئے:
filter-clear = چھانٹی ہٹائیں
filter-empty = ان سب پر پورا اترنے والا کچھ نہیں۔ ایک کم کر دیجیے۔
letters-label = حروف
term-aka = اسے یہ بھی کہتے ہیں:
term-avoid = الفاظ جن سے ہم بچتے ہیں:
letter-other = دوسرے
facet-topic = موضوع
facet-kind = قسم
facet-country = ملک
facet-access = رسائی
facet-audience = کس کے لیے
facet-language = زبان
facet-year = سال
facet-purpose = مقصد
facet-touch = چھونا
facet-mobility = چلنا پھرنا
facet-literacy = پڑھنا
facet-minutes = منٹ
framework-pages = اس کورس میں
framework-comparison = آمنے سامنے
crosswalk-to = { $framework } سے اس کا جوڑ
model-leads = کون چلاتا ہے
model-group-size = گروپ
model-setting = کہاں
model-contact = رابطہ
model-training = تربیت
model-strengths = خوبیاں
model-risks = خطرے
model-choose-when = اسے کب چنیں

## Facts
fact-minutes = وقت
fact-group = گروپ
fact-touch = چھونا
fact-mobility = چلنا پھرنا
fact-literacy = پڑھنا لکھنا
fact-purpose = مقصد
fact-avoid = کب استعمال نہ کریں
fact-country = ملک
fact-language = زبان
fact-authors = مصنف
fact-publisher = ناشر
fact-year = سال
fact-kind = قسم
fact-access = رسائی
fact-identifier = شناختی نمبر
fact-where = کہاں
fact-reviewed = آخری بار جانچا گیا
fact-evidence = ثبوت
fact-original-title = اصل عنوان
fact-as-of = اس تاریخ تک
fact-sources = ماخذ
fact-conditions = بیماریاں
fact-model = ماڈل
fact-organisation = ادارہ
fact-scale = حجم
touch-none = چھونا نہیں
touch-optional = چھونا، اگر لوگ چاہیں
touch-yes = لوگ ایک دوسرے کو چھوتے ہیں
mobility-none = بیٹھ کر ہو سکتا ہے
mobility-low = تھوڑا کھڑا ہونا
mobility-high = بہت چلنا پھرنا
literacy-none = پڑھنا نہیں پڑتا
literacy-low = تھوڑا پڑھنا
literacy-basic = روزمرہ کا پڑھنا
purpose-icebreaker = ایک دوسرے کو جاننے کے لیے
purpose-energiser = تازہ دم ہونے کے لیے
purpose-trust = بھروسا بنانے کے لیے
purpose-recap = پیچھے مڑ کر دیکھنے کے لیے
purpose-closing = ختم کرنے کے لیے
access-free = پڑھنا مفت
access-paywall = پڑھنے کے پیسے لگتے ہیں
access-unknown = معلوم نہیں
yes = ہاں
no = نہیں

## Fields and ticks
task-done = ہو گیا
task-open = نہیں ہوا
saved-here = اس آلے پر محفوظ ہے
clear = صاف کریں
your-words = آپ کے الفاظ

## Phrases
phrase-helps = الفاظ جو مدد کرتے ہیں
phrase-avoid = الفاظ جو دروازہ بند کرتے ہیں
ask-expect = جواب جو آپ سن سکتے ہیں

## Kinds of page
kind-home = پہلا صفحہ
kind-course = کورس
kind-module = ماڈیول
kind-lesson = سبق
kind-quiz = کوئز
kind-session = نشست کا منصوبہ
kind-activity = سرگرمی
kind-handout = پرچہ
kind-cards = کارڈ
kind-part = حصہ
kind-chapter = باب
kind-worksheet = ورک شیٹ
kind-framework = خاکہ
kind-resource = لائبریری کا اندراج
kind-example = مثال
kind-news = خبریں
kind-post = خبریں
kind-glossary = الفاظ
kind-term = لفظ
kind-index = فہرست
kind-topics = موضوعات
kind-topic = موضوع
kind-form = فارم
kind-rubric = مشاہدہ
kind-test = ٹیسٹ
kind-agenda = ایجنڈا
kind-help = ابھی مدد
kind-help-now = ابھی مدد
kind-message = اہم پیغام
kind-section = حصہ
kind-page = صفحہ
kind-search = تلاش
kind-missing = صفحہ نہیں

## Labels of blocks
block-objectives = آخر میں آپ یہ کر سکیں گے
block-questions = پڑھنے سے پہلے
block-prereq = پہلے
block-materials = آپ کو کیا چاہیے
block-prepare = تیاری
block-step = قدم
block-say = کہیے
block-ask = پوچھیے
block-do = کیجیے
block-give = دیجیے
block-facilitator = ٹرینر کے لیے
block-pitfall = کیا غلط ہو سکتا ہے
block-timing = وقت
block-icebreaker = تعارف کا کھیل
block-energiser = تازہ دم کرنے والی سرگرمی
block-groundrules = مل کر طے کیے اصول
block-break = وقفہ
block-roleplay = رول پلے
block-setting = منظر
block-role = کردار
block-observer = دیکھنے والا
block-run = کیسے کرائیں
block-variant = دوسرا طریقہ
block-debrief = اس پر بات کیجیے
block-case = ایک کہانی
block-reflect = سوچیے
block-practice = مشق کیجیے
block-homework = اگلی بار سے پہلے
block-actionplan = میرا منصوبہ
block-closing = ختم کرنے کو
block-plusdelta = کیا اچھا رہا، کیا بدلیں
block-nexttime = اگلی بار کے لیے
block-keypoints = خاص باتیں
block-important = اہم
block-note = نوٹ
block-stop = رکیے اور مدد لیجیے
block-boundary = کردار کی حد
block-can = میں کیا کرتا ہوں
block-not = میں کیا نہیں کرتا
block-ladder = سیڑھی
block-level = درجہ
block-signs = آپ دیکھتے ہیں
block-act = آپ کرتے ہیں
block-tell = آپ بتاتے ہیں
block-write = آپ لکھتے ہیں
block-phrase = یوں کہیے
block-example = ایک پروگرام سے
block-testimonial = انہی کے لفظوں میں
block-figure = شکل
block-picturecard = تصویر والا کارڈ
block-audio = سنیے
block-checklist = جانچ کی فہرست
block-spoiler = اس پر اور
block-fill = آپ کے الفاظ
block-handout = پرچہ
block-cards = کارڈ
block-adapt = اسے اپنی جگہ کے مطابق ڈھالیے
block-local = یہاں
block-only = صرف یہاں
block-rubric = کیا دیکھنا ہے
block-skill = ہنر
block-harm = نقصان کی نشانیاں
block-form = فارم
block-field = خانہ
block-test = ٹیسٹ
block-scenario = آگے کیا ہوتا ہے
block-scale = پیمانہ
block-quiz = خود کو جانچیے
block-challenge = آزمائیے
block-exercise = آزمائیے
block-solution = ایک جواب
block-hint = ایک اشارہ
block-callout = نوٹ
block-discussion = مل کر بات کیجیے
block-tab = انتخاب
block-group-tab = انتخابات

## Whom a stop block sends you to
stop-supervisor = یہیں رکیے اور اپنے سپروائزر کو فون کیجیے
stop-emergency = یہیں رکیے اور ایمرجنسی مدد کے لیے فون کیجیے
stop-crisis = یہیں رکیے اور بحران کی سیڑھی سے کام لیجیے

## Within what time a level acts
within-now = ابھی
within-today = آج ہی
within-week = اسی ہفتے
within = { $time } کے اندر

## What a slot to adapt is about
adapt-required = اس حصے کا فیصلہ آپ کو کرنا ہے
aspect-language = زبان
aspect-names = نام
aspect-food = کھانا
aspect-family = خاندان
aspect-gender = مرد اور عورت
aspect-touch-eye-contact = چھونا اور نظر ملانا
aspect-faith = مذہب
aspect-money = پیسہ
aspect-law = قانون
aspect-services = خدمات
aspect-role-title = کردار کا نام

## Methods of a step
method-welcome = خوش آمدید
method-icebreaker = تعارف کا کھیل
method-energiser = تازہ دم کرنے والی سرگرمی
method-recap = پیچھے مڑ کر دیکھنا
method-story = کہانی
method-mini-talk = مختصر بات
method-brainstorm = خیال جمع کرنا
method-demo = کر کے دکھانا
method-pairs = دو دو مل کر
method-triads = تین تین مل کر
method-small-groups = چھوٹے گروپ
method-plenary = سب مل کر
method-roleplay = رول پلے
method-case = بحث کے لیے کہانی
method-practice = مشق
method-reflection = اکیلے سوچنا
method-quiz = کوئز
method-test = ٹیسٹ
method-field = باہر، لوگوں کے بیچ
method-break = وقفہ
method-close = اختتام

## Kinds of break
break-tea = چائے
break-lunch = دوپہر کا کھانا
break-prayer = نماز یا دعا
break-stretch = جسم کھولنا

## Kinds of work in the library
kind-article = مضمون
kind-manual = دستی کتاب
kind-guide = رہنما کتابچہ
kind-guideline = رہنما اصول
kind-standard = معیار
kind-report = رپورٹ
kind-news-article = خبر
kind-video = ویڈیو
kind-website = ویب سائٹ
kind-of-work-article = مضمون
kind-of-work-manual = دستی کتاب
kind-of-work-guide = رہنما کتابچہ
kind-of-work-guideline = رہنما اصول
kind-of-work-standard = معیار
kind-of-work-report = رپورٹ
kind-of-work-news-article = خبر
kind-of-work-video = ویڈیو
kind-of-work-website = ویب سائٹ

## Topics
topic-role = کردار
topic-confidentiality = رازداری
topic-listening = سننا
topic-crisis = بحران
topic-referral = ریفرل
topic-programme = پروگرام چلانا
topic-training = تربیت
topic-evaluation = جائزہ
topic-models = ماڈل
topic-daily-life = روزمرہ زندگی
topic-culture = ثقافت
topic-limits = حدیں
topic-stress = ذہنی دباؤ
topic-ethics = اخلاق
topic-ongoing = مسلسل ساتھ
topic-adaptation = مقامی تبدیلی

## Countries, languages and models that examples name
country-au = آسٹریلیا
country-cl = چلی
country-cm = کیمرون
country-cn = چین
country-kh = کمبوڈیا
country-pk = پاکستان
country-tw = تائیوان
country-us = امریکہ
country-za = جنوبی افریقہ
language-name-en = انگریزی
language-name-es = ہسپانوی
language-name-fr = فرانسیسی
language-name-km = خمیر
language-name-ur = اردو
language-name-zh = چینی
model-name-unknown = معلوم نہیں
model-name-community-health-workers = کمیونٹی ہیلتھ ورکر
model-name-support-groups = سپورٹ گروپ
model-name-group-visits = پیشہ ور کے ساتھ گروپ میں معائنہ
model-name-peer-led-programmes = ساتھیوں کے چلائے پروگرام
model-name-peer-coaches = ساتھی کوچ
model-name-telephone = فون پر
model-name-web-email = ویب اور ای میل پر

## Numbers with a unit
unit-minute = { $n ->
    [one] { $number } منٹ
   *[other] { $number } منٹ
}
unit-hour = { $n ->
    [one] { $number } گھنٹہ
   *[other] { $number } گھنٹے
}
unit-day = { $n ->
    [one] { $number } دن
   *[other] { $number } دن
}
unit-week = { $n ->
    [one] { $number } ہفتہ
   *[other] { $number } ہفتے
}
unit-person = { $n ->
    [one] { $number } شخص
   *[other] { $number } لوگ
}

## The page about translations
translations-title = ترجمے
translations-lede = کس کا ترجمہ ہو گیا، کس نے جانچا، اور کیا پرانا ہو گیا۔ مسودہ نہ ہونے سے بہتر ہے، اور جانچے ہوئے متن سے کم تر: ہر صفحہ بتاتا ہے کہ وہ کیا ہے۔
translations-states = ان لفظوں کا مطلب
translations-page = صفحہ
translations-state = حالت
translations-parts = حصے
translations-count = صفحے
translations-original = باقی زبانوں میں ترجمہ اسی زبان سے ہوتا ہے۔
translations-help = کیا آپ مدد کرنا چاہیں گے؟ جو دونوں زبانیں پڑھتا ہو، وہ مسودہ جانچ کر ہمیں بتا سکتا ہے کہ کیا بدلنا چاہیے۔
state-missing = ترجمہ نہیں ہوا
state-missing-means = یہ کسی اور زبان میں دکھایا جاتا ہے۔
state-machine-draft = مشینی مسودہ
state-machine-draft-means = اس کا ترجمہ مشین نے کیا۔ کسی انسان نے اسے نہیں جانچا۔
state-human-draft = مسودہ
state-human-draft-means = اس کا ترجمہ کسی انسان نے کیا، یا لفظ بہ لفظ دیکھا۔ کسی اور نے اسے نہیں جانچا۔
state-panel-reviewed = جانچا گیا
state-panel-reviewed-means = ترجمہ کر کے واپس بھی کیا گیا، اور دونوں زبانیں جاننے والوں نے جانچا۔
state-field-tested = آزمایا گیا
state-field-tested-means = مددگاروں کے ساتھ اونچی آواز میں پڑھا گیا، اور جہاں وہ اٹکے، وہاں ٹھیک کیا گیا۔
state-stale = پرانا
state-stale-means = اس ترجمے کے بعد اصل متن بدل گیا۔
