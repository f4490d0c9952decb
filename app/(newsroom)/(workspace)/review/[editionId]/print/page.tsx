import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/ui/back-link'
import { PageHead } from '#components/ui/page-head'
import { HelpText } from '#components/ui/help-text'
import { getStandingText } from '#domain/edition/standing-text'
import { getSettings } from '#domain/setting/settings'
import { formatInstant } from '#lib/dates'
import { database } from '#server/database'
import { requireActor } from '#server/session'
import { siteOrigin } from '#server/site-address'

import { PrintButton } from '../../../_components/print-button.tsx'
import { orMissing } from '../../../_lib/or-missing.tsx'
import { orNotFound } from '../../../_lib/or-not-found.ts'
import { pictureAddresses } from '../../../_lib/picture-addresses.ts'
import { parseId } from '../../../_lib/search-params.ts'
import { PrintedEdition } from './_components/printed-edition.tsx'

export const metadata: Metadata = { title: '打印' }
export const instant = false

export default orMissing(async function PrintPage({
  params,
}: {
  params: Promise<{ editionId: string }>
}) {
  const part = (await params).editionId
  const actor = await requireActor()
  const editionId = parseId(part)
  if (editionId === null) notFound()
  const db = database()
  const now = new Date()
  const text = await orNotFound(getStandingText(db, { actor, editionId, now }))
  const [addresses, { siteAddress }] = await Promise.all([
    pictureAddresses(db, text.content.body),
    getSettings(db),
  ])
  return (
    <>
      <PageHead title="打印">
        <BackLink href={`/review/${editionId}`} grow>
          看稿件
        </BackLink>
        <PrintButton kind="primary" />
      </PageHead>
      <HelpText space="none" className="mx-gutter mt-4 text-center print:hidden">
        已按 A4 排好。要 PDF 文件：在打印窗口里把“目标打印机”换成“另存为 PDF”，再点“保存”。
      </HelpText>
      <PrintedEdition
        content={text.content}
        addresses={addresses}
        siteAddress={siteOrigin(siteAddress)}
      >
        稿件 {text.editionId} · 第 {text.number} 版 · {text.hash.slice(0, 12)} ·{' '}
        {formatInstant(now)} 打印
      </PrintedEdition>
    </>
  )
})
