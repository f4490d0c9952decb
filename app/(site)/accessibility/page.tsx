import type { Metadata } from 'next'

import { HowToReach } from '../_components/how-to-reach.tsx'
import { Statement } from '../_components/statement.tsx'
import { pageMetadata } from '../_lib/page-metadata.ts'

export const ensureStatic = 'navigation'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: '无障碍声明',
    description: '长者版、键盘、朗读怎么用，本站做了什么、还有什么没做到，遇到障碍怎样告诉我们',
    path: '/accessibility',
  })
}

export default function AccessibilityPage() {
  return (
    <Statement title="无障碍声明" lead="老人、视障读者和只用键盘的人，应当和别人一样读到每一页。">
      <h2 id="elder">长者版</h2>
      <p>
        长者版要用脚本：浏览器关掉了脚本就打不开，请先在浏览器的设置里打开，或者用浏览器自带的放大。按页面上方的“长者版”：文字放大到标准字号的一倍半左右，按钮和链接更高更好点，对比更强，版面改成一栏，窗口底部常有“朗读本页”和“字再大些”，大到头了再按一下就回原样。按“标准版”退出。本机会记住您的选择，下次打开还是这样。
      </p>
      <h2>字号与颜色</h2>
      <p>
        文章页的阅读工具里可以选小、中、大三种字号；浏览器自带的放大同样有效，页面按放大到四倍来设计。设备设为深色时，本站也是深色；按“夜间”“日间”可以自己定，本机会记住。活动类型除颜色外都带图形和文字，不靠颜色区分。
      </p>
      <h2>朗读</h2>
      <p>
        文章页按“朗读”，长者版里按“朗读本页”，会一句一句读出来并标出正在读的一句，再按一次停止。用的是设备自带的语音，声音和快慢因设备而异；设备没有语音时，按钮不出现；有语音却读不出来时，按一次后按钮收起。
      </p>
      <h2>键盘</h2>
      <p>
        用 Tab
        键依次走过链接和按钮，走到的地方有醒目的外框；每页的第一个是“跳到正文”。在搜索框里打字时，用上下键挑选建议，回车打开，Esc
        收起。
      </p>
      <h2>读屏与脚本</h2>
      <p>
        页面有标题层级、导航、正文、页脚等区域标记，图片有替代文字，方格地图对读屏软件是一份名单。关掉脚本，阅读、导航、搜索照常；长者版、字号、夜间、朗读和复制链接需要脚本。
      </p>
      <h2>做到哪一步</h2>
      <p>
        本站以《网页内容无障碍指南》（WCAG 2.2）AA 级为目标，长者版的文字对比以 AAA
        级为目标。这是自己对照检查的结果，还没有经过第三方机构评测。
      </p>
      <p>
        已知的不足：图片的替代文字由供稿人填写，个别写得不够细；长者版里个别长标题可能断行不理想；日历订阅和
        RSS 打开后的样子由您用的软件决定，不在本站掌握之中。
      </p>
      <h2>遇到障碍怎么办</h2>
      <HowToReach />
    </Statement>
  )
}
