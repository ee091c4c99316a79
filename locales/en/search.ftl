### Words of Search, English. A string here has no variables: a count stands after its words, as in "Pages found: 12".

## The field
find-hint = A word or two
find-keys = Arrow keys move, Enter opens, Esc closes
find-close = Close
find-help = Help now
find-searching = Searching…
find-count = Pages found:
find-count-more = Pages found, at least:
find-none = No page was found
find-spelt = Showing results for
find-fault = A part of the search could not be read. The list of all pages, A to Z, works without it.

## What was found
find-best = Best matches
find-group-lesson = Lessons
find-group-handout = Handouts
find-group-session = Plans for trainers
find-group-guide = Guide
find-group-resource = Library
find-group-word = Words
find-group-news = News
find-group-page = Other pages
find-one-lesson = Lesson
find-one-handout = Handout
find-one-session = Plan for trainers
find-one-guide = Guide
find-one-resource = Library
find-one-word = Word
find-one-news = News
find-one-page = Page
find-for-trainers = For trainers
find-draft = machine draft
find-see-all = See all:
find-more = More results
find-also = Search also in
find-also-none = Nothing was found in this language either.

## Filters
find-filters = Filters
find-kind = Kind
find-any-kind = Everything
find-audience = For
find-any-audience = Everyone
find-audience-learner = Learners
find-audience-trainer = Trainers
find-topic = Topic
find-any-topic = All topics
find-language = Language
find-here = This language
find-clear = Clear the filters

## When there is nothing
find-none-for = Nothing was found for
find-tried = Every page in this language was searched, also for words that are spelt almost like yours. You could try:
find-try-spelling = another spelling
find-try-shorter = fewer words, or a shorter one
find-try-other = another word for the same thing
find-topics = By topic
find-a-to-z = All pages, A to Z

## On the page that was found
find-unmark = Clear the marks

## Safety
# The words of a reader that put Help now first, separated by ";". Small letters; a "*" stands for any ending.
find-safety-title = Is someone in danger now?
find-safety-text = It may be a person you support, or it may be you. Call for help first, and read later. You do not have to carry this alone.
find-safety-link = Open Help now
find-safety-words = suicid*; die; dying; want to die; kill*; end my life; end his life; end her life; end their life; end it all; take my life; not want to live; no reason to live; self-harm*; self harm*; selfharm*; hurt myself; hurting myself; harm myself; cut myself; cutting myself; overdose*; rape*; abus*; beats me; beating me; hits me; hurting me; in danger; emergency; help me
