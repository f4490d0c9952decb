import type { Metadata } from 'next'

import { NothingYet } from '#components/layout/nothing-yet'
import { PageTitle } from '#components/layout/page-title'
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
      <PageTitle
        title="更正与撤稿"
        lead="发布以后改正了什么、撤下了什么，撤下又恢复了什么，都记在这里。"
      />
      {page.corrections.length === 0 && <NothingYet>还没有更正，也没有撤过稿。</NothingYet>}
      <CorrectionList {...page} />
    </Frame>
  )
}
