### Words of Search, Urdu. Machine draft, checked by nobody. A string here has no variables: a count stands after its words.

## The field
find-hint = ایک دو لفظ
find-keys = تیر والے بٹن چلاتے ہیں، Enter کھولتا ہے، Esc بند کرتا ہے
find-close = بند کریں
find-help = ابھی مدد
find-searching = تلاش ہو رہی ہے…
find-count = صفحے ملے:
find-count-more = صفحے ملے، کم از کم:
find-none = کوئی صفحہ نہیں ملا
find-spelt = نتیجے اس لفظ کے:
find-fault = تلاش کا ایک حصہ پڑھا نہیں جا سکا۔ سب صفحوں کی فہرست، الف سے ے، اس کے بغیر بھی چلتی ہے۔

## What was found
find-best = سب سے قریب
find-group-lesson = سبق
find-group-handout = پرچے
find-group-session = ٹرینروں کے منصوبے
find-group-guide = رہنما
find-group-resource = لائبریری
find-group-word = الفاظ
find-group-news = خبریں
find-group-page = دوسرے صفحے
find-one-lesson = سبق
find-one-handout = پرچہ
find-one-session = ٹرینر کا منصوبہ
find-one-guide = رہنما
find-one-resource = لائبریری
find-one-word = لفظ
find-one-news = خبریں
find-one-page = صفحہ
find-for-trainers = ٹرینروں کے لیے
find-draft = مشینی مسودہ
find-see-all = سب دیکھیں:
find-more = اور نتیجے
find-also = اس زبان میں بھی تلاش کریں:
find-also-none = اس زبان میں بھی کچھ نہیں ملا۔

## Filters
find-filters = چھانٹی
find-kind = قسم
find-any-kind = سب کچھ
find-audience = کس کے لیے
find-any-audience = سب
find-audience-learner = سیکھنے والے
find-audience-trainer = ٹرینر
find-topic = موضوع
find-any-topic = سب موضوع
find-language = زبان
find-here = یہ زبان
find-clear = چھانٹی ہٹائیں

## When there is nothing
find-none-for = اس کے لیے کچھ نہیں ملا:
find-tried = اس زبان کے ہر صفحے میں ڈھونڈا گیا، ان لفظوں کے لیے بھی جن کے ہجے تقریباً آپ کے لفظ جیسے ہیں۔ آپ یہ آزما سکتے ہیں:
find-try-spelling = دوسرے ہجے
find-try-shorter = کم لفظ، یا چھوٹا لفظ
find-try-other = اسی چیز کا کوئی اور لفظ
find-topics = موضوع کے حساب سے
find-a-to-z = سب صفحے، الف سے ے

## On the page that was found
find-unmark = نشان ہٹائیں

## Safety
# The words of a reader that put Help now first, separated by ";". Small letters; a "*" stands for any ending.
# Urdu letters first, then the same words as many people type them in Latin letters, then English words in everyday use.
find-safety-title = کیا کوئی ابھی خطرے میں ہے؟
find-safety-text = ہو سکتا ہے یہ وہ شخص ہو جس کا آپ ساتھ دیتے ہیں، اور ہو سکتا ہے یہ آپ خود ہوں۔ پہلے مدد کے لیے فون کیجیے، بعد میں پڑھیے۔ یہ بوجھ آپ کو اکیلے نہیں اٹھانا۔
find-safety-link = ”ابھی مدد“ کھولیں
find-safety-words = خودکش*; خود کش*; مرنا; مرنے; مرنا چاہت*; مر جاؤں; مر جاؤ; مر جائے; مر جانا; مر جاتا; مر جاتی; مرجاؤں; مرجانا; مر رہا; مر رہی; مر رہے; مر گیا; مر گئی; موت چاہت*; قتل*; جان سے مار*; مار ڈال*; مار دوں; مار دے; مار دے گا; مار دیں; مار دیا; مار دو; مار دینا; جان دے دوں; جان دے دے; جان دینا; جان لے لوں; جان لے لے; جان لینا; اپنی جان; زندگی ختم; جینا نہیں چاہت*; جینا نہیں; جینے کا دل نہیں; جینے کو دل نہیں; جینے کی وجہ نہیں; جینے کی کوئی وجہ نہیں; جینے کا فائدہ نہیں; جینے کا کوئی فائدہ نہیں; سب ختم کر*; خود اذیت*; خوداذیت*; خود کو نقصان; خود کو تکلیف; خود کو چوٹ; خود کو زخمی; خود کو کاٹ*; خود کو مار*; اپنے آپ کو نقصان; اپنے آپ کو مار*; اپنے آپ کو کاٹ*; ہاتھ کاٹ*; نس کاٹ*; اوورڈوز; اوور ڈوز; بہت سی گولیاں; زیادہ گولیاں; ساری گولیاں; زہر; زہر کھا*; زہر پی*; پھندا; پھانسی; ریپ; زیادتی; جنسی زیادتی; زبردستی کی; عصمت دری; آبروریزی; بدسلوکی; بد سلوکی; تشدد; مارتا ہے; مارتی ہے; مارتے ہیں; مارتا; مارتی; مارتے; مجھے مار*; مار رہا; مار رہی; مار رہے; مار پیٹ; مارپیٹ; پیٹتا; پیٹتی; پیٹتے; تکلیف دیتا; تکلیف دیتی; خطرے میں; خطرہ ہے; جان کا خطرہ; جان کو خطرہ; ایمرجنسی; ہنگامی; میری مدد; مدد کرو; مدد کریں; مدد کیجیے; مدد چاہیے; مجھے بچا*; بچاؤ; khudkush*; khud kush*; khudkashi; marna chaht*; marna; mar jaun; mar jaon; mar jana; jaan de doon; jaan lena; jaan se mar*; zindagi khatam; jeena nahi*; jina nahi*; khud ko nuqsan; khud ko kat*; haath kat*; zeher; zehr; zahar; qatal; qatl; maarta; marta hai; maar raha; maar peet; maarpeet; ziyadti; zyadti; tashadud; tashaddud; khatre mein; khatray mein; meri madad; madad karo; madad chahiye; mujhe bacha*; bachao; suicid*; die; dying; want to die; kill*; end my life; end it all; hurt myself; harm myself; cut myself; in danger; self-harm*; self harm*; overdose*; rape*; abus*; emergency; help me
