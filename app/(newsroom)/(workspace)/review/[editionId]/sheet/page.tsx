import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/ui/back-link'
import { PageHead } from '#components/ui/page-head'
import { ButtonLink } from '#components/ui/button'
import { getSignOffSheet } from '#domain/review/sheet/get-sign-off-sheet'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { PrintButton } from '../../../_components/print-button.tsx'
import { orMissing } from '../../../_lib/or-missing.tsx'
import { orNotFound } from '../../../_lib/or-not-found.ts'
import { parseId } from '../../../_lib/search-params.ts'
import { SignOffPaper } from './_components/sign-off-paper.tsx'

export const metadata: Metadata = { title: '三审三校单' }
export const instant = false

export default orMissing(async function SheetPage({
  params,
}: {
  params: Promise<{ editionId: string }>
}) {
  const part = (await params).editionId
  const actor = await requireActor()
  const editionId = parseId(part)
  if (editionId === null) notFound()
  const now = new Date()
  const sheet = await orNotFound(getSignOffSheet(database(), { actor, editionId, now }))
  return (
    <>
      <PageHead title="三审三校单">
        <BackLink href={`/review/${editionId}`} grow>
          看稿件
        </BackLink>
        <ButtonLink href={`/api/editions/${editionId}/sheet`} download>
          下载 Word
        </ButtonLink>
        <PrintButton kind="primary" />
      </PageHead>
      <SignOffPaper sheet={sheet} />
    </>
  )
})
