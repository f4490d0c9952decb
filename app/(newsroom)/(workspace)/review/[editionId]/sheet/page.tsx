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
        <a className="crumb grow" href={`/review/${editionId}`}>
          看稿件
        </a>
        <PrintButton />
      </PageHead>
      <article className="paper sheet">
        <header>
          <h2>稿件三审三校单</h2>
        </header>
        <SheetFacts sheet={sheet} />
        <SignatureTable levels={sheet.levels} />
        <footer>
          姓名和时间取自系统的操作记录。“审”写这一级通过稿件的人。
          <br />
          “校”写这一级改过稿的人；没有改过的，写通过的人，并注明通过的是不是发布的版本。系统不记录纸上的校对。
        </footer>
      </article>
    </>
  )
}
