import type { Metadata } from 'next'

import { RefusedPage } from '../_components/refused-page.tsx'

export const ensureStatic = 'navigation'

export const metadata: Metadata = { title: '访问太频繁', robots: { index: false } }

/** Sent by the gate, with 429, in place of a page that is asked for too often, or by too many at once. */
export default function TooManyRequestsPage() {
  return (
    <RefusedPage code={429} title="访问太频繁了">
      <p>这类页面一下子打开得太多，您所在的网络要先停一停。请过几秒刷新，就能接着看。</p>
      <p>同一单位的人往往共用一个网络；报道、时间轴等其他页面不受影响。</p>
    </RefusedPage>
  )
}
