import type { Metadata } from 'next'

import { RefusedPage } from '../_components/refused-page.tsx'

export const ensureStatic = 'navigation'

export const metadata: Metadata = { title: '访问太频繁', robots: { index: false } }

/** Sent by the gate, with 429, in place of a page that one network asks for too often. */
export default function TooManyRequestsPage() {
  return (
    <RefusedPage code={429} title="访问太频繁了">
      <p>您所在的网络一下子打开了太多次这类页面，网站先停一停。请过几秒刷新，就能接着看。</p>
      <p>同一单位的人往往共用一个网络；报道、时间轴等其他页面不受影响。</p>
    </RefusedPage>
  )
}
