import type { Metadata } from 'next'

import { readCorrections } from '#server/reader/corrections'

import { CorrectionList } from '../_components/correction-list.tsx'
import { Frame } from '../_components/frame.tsx'
import { pageMetadata } from '../_lib/page-metadata.ts'

export const ensureStatic = 'navigation'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: '更正与撤稿',
    description: '本站报道的更正与撤稿',
    path: '/corrections',
  })
}

export default async function CorrectionsPage() {
  const page = await readCorrections()
  return (
    <Frame current={null}>
      <header className="page-head">
        <div>
          <h1>更正与撤稿</h1>
          <p>发布以后改正了什么、撤下了什么，都记在这里。</p>
        </div>
      </header>
      {page.corrections.length === 0 && <p className="empty-site">还没有更正，也没有撤稿。</p>}
      <CorrectionList {...page} />
    </Frame>
  )
}
