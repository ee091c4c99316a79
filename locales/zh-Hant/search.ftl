### 搜尋用詞，繁體中文（台灣）。機器草稿，還沒有人查核過。

## The field
find-hint = 一兩個詞
find-keys = 方向鍵移動，Enter 開啟，Esc 關閉
find-close = 關閉
find-help = 馬上求助
find-searching = 搜尋中…
find-count = 找到的頁面：
find-count-more = 找到的頁面，至少：
find-none = 找不到頁面
find-spelt = 顯示的是這個詞的結果：
find-fault = 搜尋有一部分讀不到。全部頁面的清單（A 到 Z）不用靠它也能用。

## What was found
find-best = 最符合
find-group-lesson = 課
find-group-handout = 單張
find-group-session = 培訓師教案
find-group-guide = 指南
find-group-resource = 資料庫
find-group-word = 詞彙
find-group-news = 消息
find-group-page = 其他頁面
find-one-lesson = 課
find-one-handout = 單張
find-one-session = 培訓師教案
find-one-guide = 指南
find-one-resource = 資料庫
find-one-word = 詞條
find-one-news = 消息
find-one-page = 頁面
find-for-trainers = 給培訓師
find-draft = 機器草稿
find-see-all = 看全部：
find-more = 更多結果
find-also = 也可以搜尋
find-also-none = 在這個語言裡也找不到。

## Filters
find-filters = 篩選
find-kind = 類型
find-any-kind = 全部
find-audience = 給誰
find-any-audience = 所有人
find-audience-learner = 學員
find-audience-trainer = 培訓師
find-topic = 主題
find-any-topic = 全部主題
find-language = 語言
find-here = 這個語言
find-clear = 清除篩選

## When there is nothing
find-none-for = 找不到：
find-tried = 這個語言的每一頁都找過了，寫法跟你的詞很像的也找過了。你可以試試：
find-try-spelling = 換一種寫法
find-try-shorter = 少打幾個詞，或打短一點的詞
find-try-other = 意思一樣的另一個詞
find-topics = 依主題
find-a-to-z = 全部頁面，A 到 Z

## On the page that was found
find-unmark = 去掉標記

## Safety
# 讀者的這些詞會讓「馬上求助」排在最前面，用 ";" 分開。"*" 代表任何結尾。
find-safety-title = 現在有人有危險嗎？
find-safety-text = 可能是你支持的人，也可能是你自己。先打電話求助，之後再讀。你不必一個人扛。
find-safety-link = 開啟「馬上求助」
find-safety-words = 自殺; 自杀; 死; 想死; 好想死; 要死; 快死; 快要死; 會死; 去死; 尋死; 求死; 找死; 死了; 死掉; 死去; 死亡; 一死; 不如死; 不想活; 不願活; 毋想活; 活不下去; 活不了; 不活了; 活著好累; 活得好累; 活得太累; 活夠了; 活膩; 活著沒意思; 活著沒意義; 活著沒有意義; 活著有什麼意思; 沒有活下去的理由; 輕生; 尋短; 想不開; 走絕路; 一了百了; 結束生命; 結束我的生命; 結束他的生命; 結束她的生命; 結束自己; 結束這一切; 了結自己; 了斷; 遺書; 自盡; 自殘; 自傷; 傷害自己; 傷害我自己; 割腕; 割自己; 劃自己; 砍自己; 上吊; 跳樓; 跳河; 跳橋; 燒炭; 服毒; 喝農藥; 吞藥; 吞安眠藥; 吃安眠藥; 藥物過量; 吃藥過量; 吃太多藥; 服藥過量; 殺人; 殺死; 殺了; 殺我; 想殺; 要殺; 打死; 弄死; 同歸於盡; 強暴; 強姦; 性侵; 猥褻; 虐待; 虐童; 被打; 受虐; 家暴; 家庭暴力; 打我; 揍我; 打老婆; 打小孩; 打太太; 傷害我; 欺負我; 危險; 緊急; 急救; 救命; 救我; 救救; 幫幫我; 幫我; 求助; 求救
