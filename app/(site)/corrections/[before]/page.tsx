import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { Crumbs } from '#components/layout/crumbs'
import { PageTitle } from '#components/layout/page-title'
import { readCorrections } from '#server/reader/corrections'

import { CorrectionList } from '../../_components/correction-list.tsx'
import { Frame } from '../../_components/frame.tsx'
import { parseCorrectionPart } from '../../_lib/correction-position.ts'

export const ensureStatic = 'navigation'

type Props = { params: Promise<{ before: string }> }

export const metadata: Metadata = { title: '较早的更正与撤稿', robots: { index: false } }

/** No page is known beforehand: each is made when somebody turns to it. */
export function generateStaticParams() {
  return [{ before: '0' }]
}

export default async function OlderCorrectionsPage({ params }: Props) {
  const before = parseCorrectionPart((await params).before)
  if (!before) notFound()
  const page = await readCorrections(before)
  if (page.corrections.length === 0) notFound()
  return (
    <Frame current={null}>
      <Crumbs path={[{ label: '更正与撤稿', href: '/corrections' }, { label: '较早的' }]} />
      <PageTitle title="较早的更正与撤稿" />
      <CorrectionList {...page} />
    </Frame>
  )
}
