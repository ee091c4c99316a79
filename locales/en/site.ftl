### Words that Beside itself puts into pages, English.

side-label = Beside this page
gate-line = Read in English
search-title = Find a page
crosswalk-to = How it fits with { $framework }
number-group = ,

## Dates
date-long = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Units of computed numbers
unit-hour = { $n ->
    [one] { $number } hour
   *[other] { $number } hours
}
unit-day = { $n ->
    [one] { $number } day
   *[other] { $number } days
}
unit-minute = { $n ->
    [one] { $number } minute
   *[other] { $number } minutes
}
unit-week = { $n ->
    [one] { $number } week
   *[other] { $number } weeks
}
unit-person = { $n ->
    [one] { $number } person
   *[other] { $number } people
}

## More facts
fact-model = Model
fact-organisation = Organisation
fact-scale = Size

## Kinds of works
kind-of-work-article = Article
kind-of-work-guide = Guide
kind-of-work-guideline = Guideline
kind-of-work-manual = Manual
kind-of-work-news-article = News article
kind-of-work-report = Report
kind-of-work-standard = Standard
language-name-en = English
language-name-es = Spanish

## Models of peer support
model-name-group-visits = Group visits led by a professional
model-name-peer-led-programmes = Programmes led by peers
model-name-peer-coaches = Peer coaches
model-name-community-health-workers = Community health workers
model-name-support-groups = Support groups
model-name-telephone = By telephone
model-name-web-email = By web and e-mail
model-name-unknown = Not known
model-leads = Who leads
model-group-size = Group
model-setting = Where
model-contact = Contact
model-training = Training
model-strengths = Strengths
model-risks = Risks
model-choose-when = Choose it when

## Topics that are no module
topic-evaluation = Evaluation
topic-models = Models
topic-programme = Running a programme
topic-training = Training

## Pages
kind-section = Section
kind-message = Key message
kind-help-now = Help now
