import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { PageHead } from '#components/newsroom/page-head'
import { getSignOffSheet } from '#domain/review/get-sign-off-sheet'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { PrintButton } from '../../../_components/print-button.tsx'
import { orNotFound } from '../../../_lib/or-not-found.ts'
import { parseId } from '../../../_lib/search-params.ts'
import { SheetFacts } from './_components/sheet-facts.tsx'
import { SignatureTable } from './_components/signature-table.tsx'

export const metadata: Metadata = { title: '三审三校单' }
export const instant = false

export default async function SheetPage({ params }: { params: Promise<{ editionId: string }> }) {
  const part = (await params).editionId
  const actor = await requireActor(`/review/${part}/sheet`)
  const editionId = parseId(part)
  if (editionId === null) notFound()
  const now = new Date()
  const sheet = await orNotFound(getSignOffSheet(database(), { actor, editionId, now }))
  return (
    <>
      <PageHead title="三审三校单">
        <span className="grow" />
        <PrintButton />
      </PageHead>
      <article className="paper sheet">
        <header>
          <h2>稿件三审三校单</h2>
        </header>
        <SheetFacts sheet={sheet} />
        <SignatureTable levels={sheet.levels} />
        <footer>
          姓名和时间取自系统记录的操作，不能改动。“审”是这一级通过稿件的人；“校”按记录写：这一级改过稿的，
          写改稿的人；没有改过的，写通过的人，并注明通过的是不是发布的版本。系统不记录纸上校对。
        </footer>
      </article>
    </>
  )
}
