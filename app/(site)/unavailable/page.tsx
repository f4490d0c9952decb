import type { Metadata } from 'next'

import { RefusedPage } from '../_components/refused-page.tsx'

export const ensureStatic = 'navigation'

export const metadata: Metadata = { title: '暂时打不开', robots: { index: false } }

/** Sent by the gate, with 503, in place of a page that cannot be made while the database is away. */
export default function UnavailablePage() {
  return (
    <RefusedPage code={503} title="这一页暂时打不开">
      <p>
        网站的数据库这会儿没有应答，正在自动恢复。这一页过十秒自己再试；首页和不久前有人打开过的报道一般还能看。
      </p>
      <p>在编辑部写稿的：已经保存的稿件都在；正在写的内容还在原来的窗口里，请不要关掉那个窗口。</p>
    </RefusedPage>
  )
}
