import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/newsroom/back-link'
import { PageHead } from '#components/newsroom/page-head'
import { getStandingText } from '#domain/review/standing-text'
import { wordInstant } from '#lib/dates'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { PrintButton } from '../../../_components/print-button.tsx'
import { orNotFound } from '../../../_lib/or-not-found.ts'
import { pictureAddresses } from '../../../_lib/picture-addresses.ts'
import { parseId } from '../../../_lib/search-params.ts'
import { PrintedStory } from './_components/printed-story.tsx'

export const metadata: Metadata = { title: '打印' }
export const instant = false

export default async function PrintPage({ params }: { params: Promise<{ editionId: string }> }) {
  const part = (await params).editionId
  const actor = await requireActor()
  const editionId = parseId(part)
  if (editionId === null) notFound()
  const db = database()
  const now = new Date()
  const text = await orNotFound(getStandingText(db, { actor, editionId, now }))
  const addresses = await pictureAddresses(db, text.content.body)
  return (
    <>
      <PageHead title="打印">
        <BackLink href={`/review/${editionId}`} grow>
          看稿件
        </BackLink>
        <PrintButton />
      </PageHead>
      <p className="hint paper-hint">
        已按 A4 排好。要 PDF 文件：在打印窗口里把“目标打印机”换成“另存为 PDF”，再点“保存”。
      </p>
      <PrintedStory content={text.content} addresses={addresses}>
        稿件 {text.editionId} · 第 {text.number} 版 · {text.hash.slice(0, 12)} · {wordInstant(now)}{' '}
        打印
      </PrintedStory>
    </>
  )
}
