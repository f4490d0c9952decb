import type { Metadata } from 'next'

import { BulletList } from '#components/layout/bullet-list'
import { SectionHead } from '#components/ui/section-head'

import { Frame } from '../_components/frame.tsx'
import { ScriptFile } from '../_components/script-file.tsx'

export const ensureStatic = 'navigation'

export const metadata: Metadata = { title: '没有连上网络', robots: { index: false } }

/** Shown by the service worker in place of a page that the network cannot bring. */
export default function OfflinePage() {
  return (
    <Frame current={null}>
      <ScriptFile name="kept-pages" when="with page" />
      <div className="missing">
        <h1>没有连上网络</h1>
        <p>这一页要联网才能打开。网络恢复后刷新即可；最近读过的页面，没有网络也能看。</p>
      </div>
      <section className="section max-w-[50rem]" aria-labelledby="kept" hidden>
        <SectionHead id="kept" title="这台设备上读过的" note="最近二十页" />
        <BulletList data-kept />
      </section>
    </Frame>
  )
}
