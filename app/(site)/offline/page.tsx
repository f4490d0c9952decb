import type { Metadata } from 'next'

import { BulletList } from '#components/layout/bullet-list'
import { SectionHead } from '#components/ui/section-head'
import { NEWSROOM_SECTIONS } from '#lib/addresses/newsroom-sections'

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
        <p hidden data-newsroom={NEWSROOM_SECTIONS.join(' ')}>
          编辑部的人：写稿时打的字存在这台设备的这个浏览器里，没有丢。网络恢复后打开“我的稿件”，没传上去的列在最上面，点“接着写”。
        </p>
      </div>
      <section className="section max-w-[50rem]" aria-labelledby="kept" hidden>
        <SectionHead id="kept" title="这台设备上读过的" note="最近二十页" />
        <BulletList data-kept />
      </section>
    </Frame>
  )
}
