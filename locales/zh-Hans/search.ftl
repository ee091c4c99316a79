### 搜索用词，简体中文。机器草稿，还没有人核对过。

## The field
find-hint = 一两个词
find-keys = 方向键移动，Enter 打开，Esc 关闭
find-close = 关闭
find-help = 马上求助
find-searching = 正在搜索…
find-count = 找到的页面：
find-count-more = 找到的页面，至少：
find-none = 没有找到页面
find-spelt = 显示的是这个词的结果：
find-fault = 搜索有一部分读不出来。全部页面的列表（A 到 Z）不靠它也能用。

## What was found
find-best = 最相符
find-group-lesson = 课
find-group-handout = 打印页
find-group-session = 培训师教案
find-group-guide = 指南
find-group-resource = 资料库
find-group-word = 词汇
find-group-news = 消息
find-group-page = 其他页面
find-one-lesson = 课
find-one-handout = 打印页
find-one-session = 培训师教案
find-one-guide = 指南
find-one-resource = 资料库
find-one-word = 词条
find-one-news = 消息
find-one-page = 页面
find-for-trainers = 给培训师
find-draft = 机器草稿
find-see-all = 全部查看：
find-more = 更多结果
find-also = 也可以搜索
find-also-none = 在这种语言里也没有找到。

## Filters
find-filters = 筛选
find-kind = 类型
find-any-kind = 全部
find-audience = 给谁
find-any-audience = 所有人
find-audience-learner = 学员
find-audience-trainer = 培训师
find-topic = 主题
find-any-topic = 全部主题
find-language = 语言
find-here = 这种语言
find-clear = 清除筛选

## When there is nothing
find-none-for = 没有找到：
find-tried = 这种语言的每一页都搜索过了，写法和你的词差不多的词也搜索过了。你可以试试：
find-try-spelling = 换一种写法
find-try-shorter = 少写几个词，或写短一点的词
find-try-other = 意思相同的另一个词
find-topics = 按主题
find-a-to-z = 全部页面，A 到 Z

## On the page that was found
find-unmark = 去掉标记

## Safety
# 读者的这些词会让“马上求助”排在最前，用 ";" 分开。"*" 代表任何结尾。
find-safety-title = 现在有人有危险吗？
find-safety-text = 可能是你支持的人，也可能是你自己。先打电话求助，以后再读。你不必一个人扛着。
find-safety-link = 打开“马上求助”
find-safety-words = 自杀; 自殺; 自sha; zisha*; 死; 想死; 要死; 快死; 快要死; 会死; 去死; 寻死; 求死; 找死; 死了; 死掉; 死去; 死亡; 一死; 不如死; 不想活; 不愿活; 活不下去; 活不了; 不活了; 活着好累; 活得好累; 活得太累; 活够了; 活腻; 活着没意思; 活着没有意义; 活着有什么意思; 没有活下去的理由; 轻生; 寻短见; 想不开; 走绝路; 一了百了; 结束生命; 结束我的生命; 结束他的生命; 结束她的生命; 结束自己; 结束这一切; 了结自己; 了断; 遗书; 自残; 自伤; 伤害自己; 伤害我自己; 割腕; 割自己; 划自己; 砍自己; 上吊; 跳楼; 跳河; 跳桥; 烧炭; 服毒; 喝农药; 喝药自尽; 自尽; 吞药; 吞安眠药; 吃安眠药; 药物过量; 吃药过量; 吃多了药; 服药过量; 杀人; 杀死; 杀了; 杀我; 想杀; 要杀; 打死; 弄死; 同归于尽; 强奸; 强暴; 性侵; 猥亵; 虐待; 虐童; 被打; 家暴; 家庭暴力; 打我; 揍我; 打老婆; 打孩子; 伤害我; 欺负我; 危险; 紧急; 急救; 救命; jiuming; 救我; 救救; 帮帮我; 帮我; 求助
