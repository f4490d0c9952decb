import type { Metadata } from 'next'

import { SAY_POLICY_PATH } from '#lib/addresses/intake-paths'

import { HowToReach } from '../_components/how-to-reach.tsx'
import { Statement } from '../_components/statement.tsx'
import { pageMetadata } from '../_lib/page-metadata.ts'

export const ensureStatic = 'navigation'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: '隐私说明',
    description:
      '读者不用登录，本站不给读者设 Cookie，不向第三方发请求；编务人员的哪些信息会被保存',
    path: '/privacy',
  })
}

export default function PrivacyPage() {
  return (
    <Statement title="隐私说明" lead="读者看什么，本站不记在任何人名下。">
      <h2>读者</h2>
      <p>
        看本站不用注册，也不用登录。本站不给读者设
        Cookie，不放第三方的统计代码和广告，页面不向任何第三方网站取东西，字体也用设备自带的。
      </p>
      <p>
        文章停在眼前五秒，页面告诉服务器“这篇读了一次”，只有文章的编号，不带
        Cookie。服务器只按文章和日子加总，不记是谁、从哪里、用什么设备；网络地址只在内存里用来挡住刷数的程序，一分钟就忘，不写下来。同一个标签页里读过的文章，浏览器自己记着不再报，关掉标签页就没有了。“本周最多人读”就是这样数出来的。
      </p>
      <p>
        选了长者版、字号、夜间、“我的县”或“我的市”，这几项设置记在您自己的浏览器里（本地存储），不传给服务器；最近读过的二十页也存一份在这台设备上，没有网络时还能看，撤下的报道下次联网时自动删去。清除浏览数据，这些就都没有了。搜索的词写在网址里，便于收藏和转发，本站不把它和任何人联系起来，也不写进数据库。
      </p>
      <p>
        和一切网站一样，您的设备要把网络地址告诉服务器才收得到页面。本站的程序不保存读者的网络地址；机房和网络运营者依法留存的日志，由他们按规定管理。
      </p>
      <p>
        在“我要说”里交的话和联系方式怎么存、给谁看、什么时候删，写在
        <a href={SAY_POLICY_PATH}>来件说明</a>里。
      </p>
      <h2>报道里的人</h2>
      <p>
        报道会写到人的姓名、职务和照片。上传的图片一律重新编码，原图不留，照片里带的拍摄地点等信息随之去掉。报道有差错，或者不宜公开，可以请编辑部更正或撤下；撤下后，内容随即从页面、订阅、接口和搜索里去掉。
      </p>
      <h2>通讯员和编辑</h2>
      <p>
        供稿、审稿的人有账号。本站保存登录名、姓名、单位所在地、担任的角色，以及密码的加密摘要（看不出原密码）。登录要用的
        Cookie 只在编务页面上设；登录十二小时后失效，退出即作废。
      </p>
      <p>
        每次登录，登录名和网络地址记一次数，用来挡住反复试密码的人；登录成功便清除该账号在这个地址上的记录。谁写了、审了、改了、撤了哪一篇，何时、为何，长期保存且不能改写，这是审稿责任的凭据。
      </p>
      <h2>问与改</h2>
      <HowToReach />
    </Statement>
  )
}
