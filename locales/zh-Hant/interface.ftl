### 介面用詞，繁體中文（台灣）。機器草稿，還沒有人查核過。

## Header, footer and bar
skip-to-content = 跳到主要內容
nav-label = 主選單
nav-learn = 學習
nav-train = 帶課
nav-run = 辦理方案
nav-adapt = 因地制宜
nav-library = 資料庫
nav-examples = 實例
nav-news = 消息
bar-label = 快速連結
footer-label = 關於本站
help-now = 馬上求助
search = 搜尋
words = 詞彙
menu = 選單
language = 語言
language-missing = 還沒有翻譯
language-draft = 機器草稿
version = 版本
about = 關於
accessibility = 無障礙
privacy = 隱私
contact = 聯絡
licence = 授權

## Display settings
display-settings = 顯示設定
display-theme = 顏色
theme-auto = 跟裝置一樣
theme-light = 淺色
theme-dark = 深色
theme-contrast = 高對比
display-size = 字體大小
size-1 = 最小
size-2 = 一般
size-3 = 大一點
size-4 = 大很多
size-5 = 最大
display-reading = 閱讀
display-spacing = 間距寬一點
display-letters = 更好認的字
display-lite = 省流量（不下載字型）
display-keys = 按 / 鍵時不要開啟搜尋
display-reset = 恢復一般設定
display-unsaved = 這個瀏覽器不讓我們記住你的選擇。只在這一頁有效。

## Sensitive pages
leave-page = 離開這一頁
leave-keys = 或按三次 Shift 鍵。
leave-note = 離開並不會清除你的瀏覽紀錄。

## The reading page
crumbs-label = 你在這裡
toc = 本頁內容
topics = 主題
side-label = 本頁旁邊
read-mark = 我讀完了這一課
read-done = 已標為讀過
read-count = 已標為讀過：%n
read-kept = 你的標記存在這台裝置上
read-per-file = 這個瀏覽器只為這一個頁面檔案保留標記。
search-title = 找頁面
related = 延伸閱讀
onward-label = 前後頁
previous = 上一頁
next = 下一頁
continue = 繼續
twin-trainer = 培訓師的頁面
twin-learner = 學員的頁面
footnotes = 註解
footnote-back = 回到內文
table-scroll = 表格，可以左右滑動
figure = 圖 { $number }
updated = 更新於 { $date }
published = 發布於 { $date }
print = 列印

## Notices
notice-draft = 這一頁是機器翻譯的。還沒有人查核過。
notice-draft-date = 草稿日期：{ $date }。
notice-draft-source = 用{ $language }閱讀
notice-fallback = 這一頁還沒有翻譯。你現在讀的是{ $language }。
notice-fallback-safety = 這一頁和安全有關，所以只能顯示查核過的譯文。你現在讀的是{ $language }。
notice-stale = 翻譯之後，{ $language }原文改過了。過時的部分有標示出來。
notice-parts = 有些部分顯示的是{ $language }：還沒有翻譯，或還沒有查核。
part-stale = 舊版本
translations-link = 關於翻譯

## Local facts
local-ask = 請問你的單位
local-blank = 待填寫：{ $label }
local-programme-name = 方案名稱
local-supervisor-name = 你的督導姓名
local-supervisor-phone = 你的督導電話
local-crisis-line = 危機專線
local-emergency-number = 緊急電話
local-clinic-name = 診所名稱
local-clinic-hours = 診所看診時間
local-clinic-phone = 診所電話

## Front doors
doors-title = 從哪裡開始
door-learn = 你正在支持別人，或快要開始了。
door-train = 你教導同儕支持者。
door-run = 你規劃、執行或評估一項方案。
door-adapt = 你要讓這門課適合你的地方和語言。
door-library = 研究、指引和實例，並說明各有什麼用處。
gate-title = 選擇語言
gate-line = 用繁體中文閱讀
missing-title = 這裡沒有頁面
missing-text = 頁面可能搬家了。請從下面的入口重新開始。

## Course and modules
modules = 單元
module = 第 { $number } 單元
lessons = 課
lesson = 第 { $number } 課
quiz = 小測驗
handouts = 單張
sessions = 教案
session = 第 { $number } 次課
functions = 這能幫你做什麼
requires = 請先學這個
check-yourself = 考考自己
group-frame = 基礎
group-topic = 實際工作
in-this-module = 本單元內容
part = 第 { $number } 部分

## Counts
count-lessons = { $n ->
   *[other] { $n } 堂課
}
count-questions = { $n ->
   *[other] { $n } 題
}
count-minutes = { $n ->
   *[other] { $n } 分鐘
}
groups-of = { $n ->
    [2] 兩人一組
    [3] 三人一組
    [4] 四人一組
   *[other] { $n } 人一組
}
group-range = { $from } 到 { $to } 人
level-of = 第 { $n } 級
has-roleplay = 角色扮演
per-person = 每人 { $n } 份
per-group = 每組 { $n } 份
per-room = 全場 { $n } 份

## Session plan
plan-title = 流程表
plan-from = 開始
plan-step = 步驟
plan-method = 方式
plan-minutes = 分鐘
plan-total = 合計
plan-materials = 需要的東西
step-number = 第 { $number } 步
if-short = 時間不夠時
if-long = 有時間時
prepare-when = 準備：{ $when }
due = 完成時間：{ $when }

## Quiz
quiz-hint = 提示
quiz-show-answer = 看答案
quiz-key = 答案：
quiz-critical = 這一題一定要答對。
quiz-dont-know = 我不知道
quiz-number = 你的數字
quiz-text = 你的話
quiz-choose-many = 符合的都選起來。
quiz-right = 答對了。
quiz-wrong = 不是這個。
quiz-partly = 對了一部分。
quiz-unanswered = 沒有回答
quiz-check = 檢查
quiz-again = 再試一次
quiz-read-again = 再讀一次這個部分
quiz-your-answer = 你的答案
quiz-practise-missed = 練習答錯的題目

## Lists, filters and A–Z
filter-shown = 顯示：
filter-clear = 清除篩選
filter-empty = 沒有一項全部符合。請拿掉一個條件。
letters-label = 字母
term-aka = 也叫：
term-avoid = 我們不用的說法：
letter-other = 其他
facet-topic = 主題
facet-kind = 類型
facet-country = 國家和地區
facet-access = 取得方式
facet-audience = 給誰
facet-language = 語言
facet-year = 年份
facet-purpose = 目的
facet-touch = 肢體接觸
facet-mobility = 活動量
facet-literacy = 閱讀
facet-minutes = 分鐘
framework-pages = 在這門課裡
framework-comparison = 並排比較
crosswalk-to = 怎麼和{ $framework }對應
model-leads = 誰來帶
model-group-size = 人數
model-setting = 在哪裡
model-contact = 怎麼聯繫
model-training = 訓練
model-strengths = 優點
model-risks = 風險
model-choose-when = 什麼時候選它

## Facts
fact-minutes = 時間
fact-group = 人數
fact-touch = 肢體接觸
fact-mobility = 活動量
fact-literacy = 讀和寫
fact-purpose = 目的
fact-avoid = 什麼時候不要用
fact-country = 國家和地區
fact-language = 語言
fact-authors = 作者
fact-publisher = 出版者
fact-year = 年份
fact-kind = 類型
fact-access = 取得方式
fact-identifier = 識別碼
fact-where = 在哪裡
fact-reviewed = 上次查核
fact-evidence = 證據
fact-original-title = 原標題
fact-as-of = 截至
fact-sources = 來源
fact-conditions = 疾病
fact-model = 模式
fact-organisation = 單位
fact-scale = 規模
touch-none = 沒有肢體接觸
touch-optional = 願意的人可以接觸
touch-yes = 有肢體接觸
mobility-none = 坐著就可以
mobility-low = 要站一下
mobility-high = 活動很多
literacy-none = 不用閱讀
literacy-low = 讀一點點
literacy-basic = 日常閱讀
purpose-icebreaker = 互相認識
purpose-energiser = 提振精神
purpose-trust = 建立信任
purpose-recap = 回顧
purpose-closing = 結束
access-free = 免費閱讀
access-paywall = 需要付費
access-unknown = 不清楚
yes = 是
no = 否

## Fields and ticks
task-done = 完成
task-open = 未完成
saved-here = 已存在這台裝置上
clear = 清除
your-words = 你的話

## Phrases
phrase-helps = 有幫助的話
phrase-avoid = 會關上門的話
ask-expect = 你可能聽到的回答

## Kinds of page
kind-home = 首頁
kind-course = 課程
kind-module = 單元
kind-lesson = 課
kind-quiz = 小測驗
kind-session = 教案
kind-activity = 活動
kind-handout = 單張
kind-cards = 卡片
kind-part = 部分
kind-chapter = 章
kind-worksheet = 學習單
kind-framework = 架構
kind-resource = 資料條目
kind-example = 實例
kind-news = 消息
kind-post = 消息
kind-glossary = 詞彙
kind-term = 詞條
kind-index = 清單
kind-topics = 主題
kind-topic = 主題
kind-form = 表單
kind-rubric = 觀察表
kind-test = 測驗
kind-agenda = 議程
kind-help = 馬上求助
kind-help-now = 馬上求助
kind-message = 關鍵訊息
kind-section = 章節
kind-page = 頁面
kind-search = 搜尋
kind-missing = 沒有頁面

## Labels of blocks
block-objectives = 學完以後，你能夠
block-questions = 閱讀之前
block-prereq = 先學
block-materials = 需要的東西
block-prepare = 準備
block-step = 步驟
block-say = 說
block-ask = 問
block-do = 做
block-give = 發
block-facilitator = 給培訓師
block-pitfall = 可能出什麼狀況
block-timing = 時間
block-icebreaker = 破冰
block-energiser = 提神活動
block-groundrules = 團體約定
block-break = 休息
block-roleplay = 角色扮演
block-setting = 場景
block-role = 角色
block-observer = 觀察員
block-run = 怎麼進行
block-variant = 另一種做法
block-debrief = 談一談
block-case = 一則故事
block-reflect = 想一想
block-practice = 練習看看
block-homework = 下次上課之前
block-actionplan = 我的計畫
block-closing = 結束
block-plusdelta = 哪裡好，哪裡要改
block-nexttime = 給下一次
block-keypoints = 重點
block-important = 重要
block-note = 註
block-stop = 停下來，找人幫忙
block-boundary = 角色的界線
block-can = 我會做的
block-not = 我不做的
block-ladder = 階梯
block-level = 級別
block-signs = 你看到
block-act = 你做
block-tell = 你告訴
block-write = 你記下
block-phrase = 可以怎麼說
block-example = 來自一項方案
block-testimonial = 他們自己的話
block-figure = 圖
block-picturecard = 圖卡
block-audio = 聽
block-checklist = 檢核表
block-spoiler = 再多說一點
block-fill = 你的話
block-handout = 單張
block-cards = 卡片
block-adapt = 依你那裡的情況調整
block-local = 在地
block-only = 只限在地
block-rubric = 要看什麼
block-skill = 技能
block-harm = 有害的跡象
block-form = 表單
block-field = 欄位
block-test = 測驗
block-scenario = 接下來會怎樣
block-scale = 量表
block-quiz = 考考自己
block-challenge = 試試看
block-exercise = 試試看
block-solution = 一種答案
block-hint = 提示
block-callout = 註
block-discussion = 一起聊聊
block-tab = 選項
block-group-tab = 選項

## Whom a stop block sends you to
stop-supervisor = 在這裡停下來，打電話給你的督導
stop-emergency = 在這裡停下來，打緊急電話求救
stop-crisis = 在這裡停下來，使用危機階梯

## Within what time a level acts
within-now = 馬上
within-today = 今天
within-week = 這個禮拜
within = { $time }之內

## What a slot to adapt is about
adapt-required = 這個部分需要你來決定
aspect-language = 語言
aspect-names = 人名
aspect-food = 飲食
aspect-family = 家庭
aspect-gender = 性別
aspect-touch-eye-contact = 肢體接觸和眼神接觸
aspect-faith = 信仰
aspect-money = 金錢
aspect-law = 法律
aspect-services = 服務
aspect-role-title = 角色的稱呼

## Methods of a step
method-welcome = 歡迎
method-icebreaker = 破冰
method-energiser = 提神活動
method-recap = 回顧
method-story = 故事
method-mini-talk = 短講
method-brainstorm = 集思廣益
method-demo = 示範
method-pairs = 兩人一組
method-triads = 三人一組
method-small-groups = 小組
method-plenary = 全體一起
method-roleplay = 角色扮演
method-case = 故事討論
method-practice = 練習
method-reflection = 自己想想
method-quiz = 小測驗
method-test = 測驗
method-field = 走進社區
method-break = 休息
method-close = 結束

## Kinds of break
break-tea = 喝茶
break-lunch = 午餐
break-prayer = 禱告
break-stretch = 伸展

## Kinds of work in the library
kind-article = 文章
kind-manual = 手冊
kind-guide = 指南
kind-guideline = 指引
kind-standard = 標準
kind-report = 報告
kind-news-article = 新聞報導
kind-video = 影片
kind-website = 網站
kind-of-work-article = 文章
kind-of-work-manual = 手冊
kind-of-work-guide = 指南
kind-of-work-guideline = 指引
kind-of-work-standard = 標準
kind-of-work-report = 報告
kind-of-work-news-article = 新聞報導
kind-of-work-video = 影片
kind-of-work-website = 網站

## Topics
topic-role = 角色
topic-confidentiality = 保密
topic-listening = 傾聽
topic-crisis = 危機
topic-referral = 轉介
topic-programme = 辦理方案
topic-training = 訓練
topic-evaluation = 評估
topic-models = 模式
topic-daily-life = 日常生活
topic-culture = 文化
topic-limits = 界線
topic-stress = 壓力
topic-ethics = 倫理
topic-ongoing = 持續的支持
topic-adaptation = 在地化調整

## Countries, languages and models that examples name
country-au = 澳洲
country-cl = 智利
country-cm = 喀麥隆
country-cn = 中國
country-kh = 柬埔寨
country-pk = 巴基斯坦
country-tw = 台灣
country-us = 美國
country-za = 南非
language-name-en = 英文
language-name-es = 西班牙文
language-name-fr = 法文
language-name-km = 高棉文
language-name-ur = 烏爾都文
language-name-zh = 中文
model-name-unknown = 不清楚
model-name-community-health-workers = 社區健康工作者
model-name-support-groups = 支持團體
model-name-group-visits = 專業人員帶領的團體看診
model-name-peer-led-programmes = 同儕帶領的方案
model-name-peer-coaches = 同儕教練
model-name-telephone = 透過電話
model-name-web-email = 透過網路和電子郵件

## Numbers with a unit
unit-minute = { $n ->
   *[other] { $number } 分鐘
}
unit-hour = { $n ->
   *[other] { $number } 小時
}
unit-day = { $n ->
   *[other] { $number } 天
}
unit-week = { $n ->
   *[other] { $number } 個禮拜
}
unit-person = { $n ->
   *[other] { $number } 人
}

## The page about translations
translations-title = 翻譯
translations-lede = 翻譯了什麼、誰查核過、什麼過時了。有草稿比沒有好，但比不上查核過的譯文：每一頁都會說明自己是哪一種。
translations-states = 這些詞的意思
translations-page = 頁面
translations-state = 狀態
translations-parts = 部分
translations-count = 頁數
translations-original = 其他語言都是從這個語言翻譯過去的。
translations-help = 你願意幫忙嗎？看得懂兩種語言的人可以查核草稿，把該改的地方寄給我們。
state-missing = 未翻譯
state-missing-means = 用另一種語言顯示。
state-machine-draft = 機器草稿
state-machine-draft-means = 由機器翻譯。還沒有人查核過。
state-human-draft = 草稿
state-human-draft-means = 由人翻譯，或由人逐字看過。還沒有第二個人查核過。
state-panel-reviewed = 已審查
state-panel-reviewed-means = 譯過去再譯回來，並由懂兩種語言的人查核過。
state-field-tested = 已試讀
state-field-tested-means = 和支持者一起唸出聲來過，卡住的地方修改了。
state-stale = 已過時
state-stale-means = 翻譯之後，原文改過了。
