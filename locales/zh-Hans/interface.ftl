### 界面用词，简体中文。机器草稿，还没有人核对过。

## Header, footer and bar
skip-to-content = 跳到正文
nav-label = 主菜单
nav-learn = 学习
nav-train = 培训
nav-run = 办项目
nav-adapt = 因地制宜
nav-library = 资料库
nav-examples = 实例
nav-news = 消息
bar-label = 快捷入口
footer-label = 关于本站
help-now = 马上求助
search = 搜索
words = 词汇
menu = 菜单
language = 语言
language-missing = 还没有翻译
language-draft = 机器草稿
version = 版本
about = 关于
accessibility = 无障碍
privacy = 隐私
contact = 联系
licence = 许可

## Display settings
display-settings = 显示设置
display-theme = 颜色
theme-auto = 跟随设备
theme-light = 浅色
theme-dark = 深色
theme-contrast = 高对比度
display-size = 文字大小
size-1 = 最小
size-2 = 正常
size-3 = 大一些
size-4 = 大很多
size-5 = 最大
display-reading = 阅读
display-spacing = 间距宽一些
display-letters = 更好认的字
display-lite = 省流量（不下载字体）
display-keys = 按 / 键时不打开搜索
display-reset = 恢复正常
display-unsaved = 这个浏览器不让我们保存你的选择。它只在这一页有效。

## Sensitive pages
leave-page = 离开这一页
leave-keys = 或者按三次 Shift 键。
leave-note = 离开不会清除你的浏览记录。

## The reading page
crumbs-label = 你在这里
toc = 本页内容
topics = 主题
side-label = 本页旁边
read-mark = 我读完了这一课
read-done = 已标为读过
read-count = 已标为读过：%n
read-kept = 你的标记保存在这台设备上
read-per-file = 这个浏览器只为这一个页面文件保存标记。
search-title = 找一页
related = 延伸阅读
onward-label = 前后页
previous = 上一页
next = 下一页
continue = 继续
twin-trainer = 培训师的页面
twin-learner = 学员的页面
footnotes = 注释
footnote-back = 回到正文
table-scroll = 表格，可左右滑动
figure = 图 { $number }
updated = 更新于 { $date }
published = 发布于 { $date }
print = 打印

## Notices
notice-draft = 这一页是机器翻译的。还没有人核对过。
notice-draft-date = 草稿日期：{ $date }。
notice-draft-source = 用{ $language }阅读
notice-fallback = 这一页还没有翻译。你现在看到的是{ $language }。
notice-fallback-safety = 这一页和安全有关，所以只能显示核对过的译文。你现在看到的是{ $language }。
notice-stale = 翻译之后，{ $language }原文有改动。过时的部分已经标出。
notice-parts = 有些部分显示的是{ $language }：还没有翻译，或还没有核对。
part-stale = 旧版本
translations-link = 关于翻译

## Local facts
local-ask = 请问你的项目
local-blank = 待填写：{ $label }
local-programme-name = 项目名称
local-supervisor-name = 你的督导姓名
local-supervisor-phone = 你的督导电话
local-crisis-line = 危机热线
local-emergency-number = 紧急求助电话
local-clinic-name = 诊所名称
local-clinic-hours = 诊所开门时间
local-clinic-phone = 诊所电话

## Front doors
doors-title = 从哪里开始
door-learn = 你在支持别人，或者快要开始了。
door-train = 你给同伴支持者上课。
door-run = 你规划、管理或评估一个项目。
door-adapt = 你让这门课合乎你那里的情况和语言。
door-library = 研究、指南和实例，并说明各有什么用处。
gate-title = 选择语言
gate-line = 用简体中文阅读
missing-title = 这里没有页面
missing-text = 页面可能换了地方。请从下面的一个入口重新开始。

## Course and modules
modules = 单元
module = 第 { $number } 单元
lessons = 课
lesson = 第 { $number } 课
quiz = 小测
handouts = 打印页
sessions = 教案
session = 第 { $number } 次课
functions = 这能帮你做什么
requires = 先学这个
check-yourself = 考考自己
group-frame = 基础
group-topic = 实际工作
in-this-module = 本单元内容
part = 第 { $number } 部分

## Counts
count-lessons = { $n ->
   *[other] { $n } 节课
}
count-questions = { $n ->
   *[other] { $n } 道题
}
count-minutes = { $n ->
   *[other] { $n } 分钟
}
groups-of = { $n ->
    [2] 两人一组
    [3] 三人一组
    [4] 四人一组
   *[other] { $n } 人一组
}
group-range = { $from } 到 { $to } 人
level-of = 第 { $n } 级
has-roleplay = 角色扮演
per-person = 每人 { $n } 份
per-group = 每组 { $n } 份
per-room = 全场 { $n } 份

## Session plan
plan-title = 计划表
plan-from = 开始
plan-step = 步骤
plan-method = 方式
plan-minutes = 分钟
plan-total = 合计
plan-materials = 要用的东西
step-number = 第 { $number } 步
if-short = 时间不够时
if-long = 有时间时
prepare-when = 准备：{ $when }
due = 完成时间：{ $when }

## Quiz
quiz-hint = 提示
quiz-show-answer = 看答案
quiz-key = 答案：
quiz-critical = 这一题必须答对。
quiz-dont-know = 我不知道
quiz-number = 你的数字
quiz-text = 你的话
quiz-choose-many = 把合适的都选上。
quiz-right = 答对了。
quiz-wrong = 不是这个。
quiz-partly = 对了一部分。
quiz-unanswered = 没有回答
quiz-check = 检查
quiz-again = 再试一次
quiz-read-again = 再读一遍这一部分
quiz-your-answer = 你的回答
quiz-practise-missed = 练一练答错的题

## Lists, filters and A–Z
filter-shown = 显示：
filter-clear = 清除筛选
filter-empty = 没有一条全部符合。请去掉一个条件。
letters-label = 字母
term-aka = 也叫：
term-avoid = 我们不用的说法：
letter-other = 其他
facet-topic = 主题
facet-kind = 类型
facet-country = 国家和地区
facet-access = 获取方式
facet-audience = 给谁
facet-language = 语言
facet-year = 年份
facet-purpose = 目的
facet-touch = 身体接触
facet-mobility = 活动量
facet-literacy = 阅读
facet-minutes = 分钟
framework-pages = 在这门课里
framework-comparison = 放在一起比
crosswalk-to = 怎样和{ $framework }对应
model-leads = 谁来带
model-group-size = 人数
model-setting = 在哪里
model-contact = 怎样联系
model-training = 培训
model-strengths = 长处
model-risks = 风险
model-choose-when = 什么时候选它

## Facts
fact-minutes = 时间
fact-group = 人数
fact-touch = 身体接触
fact-mobility = 活动量
fact-literacy = 读和写
fact-purpose = 目的
fact-avoid = 什么时候不要用
fact-country = 国家和地区
fact-language = 语言
fact-authors = 作者
fact-publisher = 出版者
fact-year = 年份
fact-kind = 类型
fact-access = 获取方式
fact-identifier = 标识号
fact-where = 在哪里
fact-reviewed = 上次核对
fact-evidence = 证据
fact-original-title = 原标题
fact-as-of = 截至
fact-sources = 来源
fact-conditions = 病症
fact-model = 模式
fact-organisation = 机构
fact-scale = 规模
touch-none = 没有身体接触
touch-optional = 愿意的人可以接触
touch-yes = 有身体接触
mobility-none = 坐着就行
mobility-low = 要站一会儿
mobility-high = 活动很多
literacy-none = 不用读
literacy-low = 读一点点
literacy-basic = 日常阅读
purpose-icebreaker = 互相认识
purpose-energiser = 提提精神
purpose-trust = 建立信任
purpose-recap = 回顾
purpose-closing = 结束
access-free = 免费阅读
access-paywall = 要付费
access-unknown = 不清楚
yes = 是
no = 否

## Fields and ticks
task-done = 已做
task-open = 未做
saved-here = 已保存在这台设备上
clear = 清除
your-words = 你的话

## Phrases
phrase-helps = 有帮助的话
phrase-avoid = 会关上门的话
ask-expect = 你可能听到的回答

## Kinds of page
kind-home = 首页
kind-course = 课程
kind-module = 单元
kind-lesson = 课
kind-quiz = 小测
kind-session = 教案
kind-activity = 活动
kind-handout = 打印页
kind-cards = 卡片
kind-part = 部分
kind-chapter = 章
kind-worksheet = 练习单
kind-framework = 框架
kind-resource = 资料条目
kind-example = 实例
kind-news = 消息
kind-post = 消息
kind-glossary = 词汇
kind-term = 词条
kind-index = 列表
kind-topics = 主题
kind-topic = 主题
kind-form = 表格
kind-rubric = 观察表
kind-test = 测试
kind-agenda = 日程
kind-help = 马上求助
kind-help-now = 马上求助
kind-message = 核心信息
kind-section = 章节
kind-page = 页面
kind-search = 搜索
kind-missing = 没有页面

## Labels of blocks
block-objectives = 学完以后你能
block-questions = 读之前
block-prereq = 先学
block-materials = 要用的东西
block-prepare = 准备
block-step = 步骤
block-say = 说
block-ask = 问
block-do = 做
block-give = 发
block-facilitator = 给培训师
block-pitfall = 可能出什么问题
block-timing = 时间
block-icebreaker = 破冰
block-energiser = 提神活动
block-groundrules = 共同约定
block-break = 休息
block-roleplay = 角色扮演
block-setting = 场景
block-role = 角色
block-observer = 观察员
block-run = 怎么进行
block-variant = 另一种做法
block-debrief = 谈一谈
block-case = 一个故事
block-reflect = 想一想
block-practice = 练一练
block-homework = 下次之前
block-actionplan = 我的计划
block-closing = 结束
block-plusdelta = 哪里好，哪里要改
block-nexttime = 为了下一次
block-keypoints = 要点
block-important = 重要
block-note = 注
block-stop = 停下来，找人帮忙
block-boundary = 角色的界限
block-can = 我做的
block-not = 我不做的
block-ladder = 阶梯
block-level = 级别
block-signs = 你看到
block-act = 你做
block-tell = 你告诉
block-write = 你记下
block-phrase = 可以怎么说
block-example = 来自一个项目
block-testimonial = 他们自己的话
block-figure = 图
block-picturecard = 图卡
block-audio = 听
block-checklist = 清单
block-spoiler = 再多说一点
block-fill = 你的话
block-handout = 打印页
block-cards = 卡片
block-adapt = 按你那里的情况调整
block-local = 本地
block-only = 只限本地
block-rubric = 要看什么
block-skill = 技能
block-harm = 有害的迹象
block-form = 表格
block-field = 填写项
block-test = 测试
block-scenario = 接下来会怎样
block-scale = 量表
block-quiz = 考考自己
block-challenge = 试一试
block-exercise = 试一试
block-solution = 一种答案
block-hint = 提示
block-callout = 注
block-discussion = 一起谈谈
block-tab = 选项
block-group-tab = 选项

## Whom a stop block sends you to
stop-supervisor = 在这里停下，打电话给你的督导
stop-emergency = 在这里停下，打紧急电话求助
stop-crisis = 在这里停下，用危机阶梯

## Within what time a level acts
within-now = 马上
within-today = 今天
within-week = 这个星期
within = { $time }之内

## What a slot to adapt is about
adapt-required = 这一部分要由你决定
aspect-language = 语言
aspect-names = 人名
aspect-food = 饮食
aspect-family = 家庭
aspect-gender = 性别
aspect-touch-eye-contact = 身体接触和目光接触
aspect-faith = 信仰
aspect-money = 钱
aspect-law = 法律
aspect-services = 服务
aspect-role-title = 角色的称呼

## Methods of a step
method-welcome = 欢迎
method-icebreaker = 破冰
method-energiser = 提神活动
method-recap = 回顾
method-story = 故事
method-mini-talk = 短讲
method-brainstorm = 大家出主意
method-demo = 示范
method-pairs = 两人一组
method-triads = 三人一组
method-small-groups = 小组
method-plenary = 全体一起
method-roleplay = 角色扮演
method-case = 讨论故事
method-practice = 练习
method-reflection = 自己想
method-quiz = 小测
method-test = 测试
method-field = 走进社区
method-break = 休息
method-close = 结束

## Kinds of break
break-tea = 喝茶
break-lunch = 午饭
break-prayer = 祷告
break-stretch = 伸展

## Kinds of work in the library
kind-article = 文章
kind-manual = 手册
kind-guide = 指南
kind-guideline = 指导原则
kind-standard = 标准
kind-report = 报告
kind-news-article = 新闻报道
kind-video = 视频
kind-website = 网站
kind-of-work-article = 文章
kind-of-work-manual = 手册
kind-of-work-guide = 指南
kind-of-work-guideline = 指导原则
kind-of-work-standard = 标准
kind-of-work-report = 报告
kind-of-work-news-article = 新闻报道
kind-of-work-video = 视频
kind-of-work-website = 网站

## Topics
topic-role = 角色
topic-confidentiality = 保密
topic-listening = 倾听
topic-crisis = 危机
topic-referral = 转介
topic-programme = 办项目
topic-training = 培训
topic-evaluation = 评估
topic-models = 模式
topic-daily-life = 日常生活
topic-culture = 文化
topic-limits = 界限
topic-stress = 压力
topic-ethics = 伦理
topic-ongoing = 持续的支持
topic-adaptation = 本地化调整

## Countries, languages and models that examples name
country-au = 澳大利亚
country-cl = 智利
country-cm = 喀麦隆
country-cn = 中国
country-kh = 柬埔寨
country-pk = 巴基斯坦
country-tw = 台湾
country-us = 美国
country-za = 南非
language-name-en = 英语
language-name-es = 西班牙语
language-name-fr = 法语
language-name-km = 高棉语
language-name-ur = 乌尔都语
language-name-zh = 中文
model-name-unknown = 不清楚
model-name-community-health-workers = 社区卫生工作者
model-name-support-groups = 互助小组
model-name-group-visits = 专业人员带领的小组就诊
model-name-peer-led-programmes = 同伴带领的项目
model-name-peer-coaches = 同伴教练
model-name-telephone = 通过电话
model-name-web-email = 通过网络和电子邮件

## Numbers with a unit
unit-minute = { $n ->
   *[other] { $number } 分钟
}
unit-hour = { $n ->
   *[other] { $number } 小时
}
unit-day = { $n ->
   *[other] { $number } 天
}
unit-week = { $n ->
   *[other] { $number } 个星期
}
unit-person = { $n ->
   *[other] { $number } 人
}

## The page about translations
translations-title = 翻译
translations-lede = 翻译了什么，谁核对过，什么过时了。有草稿比没有好，但比不上核对过的译文：每一页都写明自己是哪一种。
translations-states = 这些词的意思
translations-page = 页面
translations-state = 状态
translations-parts = 部分
translations-count = 页数
translations-original = 其他语言都是从这种语言翻译过去的。
translations-help = 你愿意帮忙吗？读得懂两种语言的人可以核对草稿，把该改的地方告诉我们。
state-missing = 未翻译
state-missing-means = 用另一种语言显示。
state-machine-draft = 机器草稿
state-machine-draft-means = 由机器翻译。还没有人核对过。
state-human-draft = 草稿
state-human-draft-means = 由人翻译，或由人逐字看过。还没有第二个人核对过。
state-panel-reviewed = 已审核
state-panel-reviewed-means = 译过去又译回来，并由懂两种语言的人核对过。
state-field-tested = 已试读
state-field-tested-means = 和支持者一起出声读过，卡住的地方改过了。
state-stale = 已过时
state-stale-means = 翻译之后，原文有改动。
