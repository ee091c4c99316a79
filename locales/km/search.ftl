### Words of Search, Khmer: machine draft, checked by nobody. A string here has no variables: a count stands after its words.

## The field
find-hint = ពាក្យមួយ ឬពីរ
find-keys = គ្រាប់ព្រួញសម្រាប់រំកិល Enter សម្រាប់បើក Esc សម្រាប់បិទ
find-close = បិទ
find-help = ជំនួយឥឡូវនេះ
find-searching = កំពុងរក…
find-count = ទំព័រដែលរកឃើញ៖
find-count-more = ទំព័រដែលរកឃើញ យ៉ាងតិច៖
find-none = រកមិនឃើញទំព័រទេ
find-spelt = បង្ហាញលទ្ធផលសម្រាប់
find-fault = អានផ្នែកមួយនៃការស្វែងរកមិនបានទេ។ បញ្ជីទំព័រទាំងអស់តាមលំដាប់អក្សរ នៅប្រើបាន។

## What was found
find-best = ត្រូវបំផុត
find-group-lesson = មេរៀន
find-group-handout = ក្រដាសចែក
find-group-session = ផែនការសម្រាប់គ្រូបណ្ដុះបណ្ដាល
find-group-guide = សៀវភៅណែនាំ
find-group-resource = បណ្ណាល័យ
find-group-word = ពាក្យ
find-group-news = ព័ត៌មាន
find-group-page = ទំព័រផ្សេងទៀត
find-one-lesson = មេរៀន
find-one-handout = ក្រដាសចែក
find-one-session = ផែនការសម្រាប់គ្រូបណ្ដុះបណ្ដាល
find-one-guide = សៀវភៅណែនាំ
find-one-resource = បណ្ណាល័យ
find-one-word = ពាក្យ
find-one-news = ព័ត៌មាន
find-one-page = ទំព័រ
find-for-trainers = សម្រាប់គ្រូបណ្ដុះបណ្ដាល
find-draft = ព្រាងដោយម៉ាស៊ីន
find-see-all = មើលទាំងអស់៖
find-more = លទ្ធផលបន្ថែម
find-also = រកក្នុងនេះផង៖
find-also-none = រកក្នុងភាសានេះក៏មិនឃើញដែរ។

## Filters
find-filters = តម្រង
find-kind = ប្រភេទ
find-any-kind = គ្រប់យ៉ាង
find-audience = សម្រាប់
find-any-audience = គ្រប់គ្នា
find-audience-learner = អ្នករៀន
find-audience-trainer = គ្រូបណ្ដុះបណ្ដាល
find-topic = ប្រធានបទ
find-any-topic = គ្រប់ប្រធានបទ
find-language = ភាសា
find-here = ភាសានេះ
find-clear = លុបតម្រង

## When there is nothing
find-none-for = រកមិនឃើញអ្វីសម្រាប់
find-tried = យើងបានរកគ្រប់ទំព័រជាភាសានេះ រួមទាំងពាក្យដែលសរសេរស្រដៀងពាក្យរបស់អ្នក។ អ្នកអាចសាក៖
find-try-spelling = អក្ខរាវិរុទ្ធផ្សេង
find-try-shorter = ពាក្យតិចជាងនេះ ឬខ្លីជាងនេះ
find-try-other = ពាក្យផ្សេងដែលមានន័យដូចគ្នា
find-topics = តាមប្រធានបទ
find-a-to-z = ទំព័រទាំងអស់ តាមលំដាប់អក្សរ

## On the page that was found
find-unmark = លុបគំនូសពណ៌

## Safety
# The words of a reader that put Help now first, separated by ";". A "*" stands for any ending.
find-safety-title = តើឥឡូវនេះមាននរណាម្នាក់មានគ្រោះថ្នាក់ទេ?
find-safety-text = អាចជាមនុស្សដែលអ្នកគាំទ្រ ឬអាចជាខ្លួនអ្នក។ សូមទូរសព្ទសុំជំនួយសិន ចាំអានតាមក្រោយ។ អ្នកមិនបាច់ទ្ររឿងនេះតែម្នាក់ឯងទេ។
find-safety-link = បើកទំព័រជំនួយឥឡូវនេះ
find-safety-words = អត្តឃាត*; អត្ដឃាត*; ធ្វើអត្តឃាត*; ធ្វើអត្តឃាដ*; សម្លាប់*; សំលាប់*; សម្លាប់ខ្លួន*; សំលាប់ខ្លួន*; ធ្វើឃាត*; ស្លាប់*; ចង់ស្លាប់*; ចង់ងាប់*; ងាប់*; ស្លាប់ឱ្យផុត*; ស្លាប់ឲ្យផុត*; បញ្ចប់ជីវិត*; បញ្ចប់អ្វីៗទាំងអស់; ផ្ដាច់ជីវិត*; ផ្តាច់ជីវិត*; មិនចង់រស់*; អត់ចង់រស់*; លែងចង់រស់*; ធុញនឹងរស់*; គ្មានន័យរស់*; រស់គ្មានន័យ*; រស់ធ្វើអី*; ចងក*; លោតទឹក*; លេបថ្នាំសម្លាប់ខ្លួន*; ផឹកថ្នាំពុល*; ផឹកថ្នាំសម្លាប់*; លេបថ្នាំលើស*; លេបថ្នាំច្រើន*; ប្រើថ្នាំលើសកម្រិត*; ធ្វើបាបខ្លួនឯង*; ធ្វើឱ្យខ្លួនឯងឈឺ*; ធ្វើឲ្យខ្លួនឯងឈឺ*; កាត់ដៃខ្លួនឯង*; អារដៃ*; អារកដៃ*; រំលោភ*; ចាប់រំលោភ*; បំពាន*; ធ្វើបាប*; រំលោភបំពាន*; ហិង្សា*; វាយខ្ញុំ*; គេវាយ*; ប្ដីវាយ*; ប្តីវាយ*; វាយធ្វើបាប*; វាយដំ*; ធ្វើបាបខ្ញុំ*; មានគ្រោះថ្នាក់*; គ្រោះថ្នាក់*; អាសន្ន*; បន្ទាន់*; ជួយខ្ញុំ*; ជួយខ្ញុំផង*; ជួយផង*; suicide*; help me
