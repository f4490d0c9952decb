import type { Metadata } from 'next'

import { BackLink } from '#components/newsroom/back-link'
import { EmptyState } from '#components/newsroom/empty-state'
import { NextPage } from '#components/newsroom/next-page'
import { PageHead } from '#components/newsroom/page-head'
import { listReturnedBy } from '#domain/review/list-returned-by'
import { wordMoment } from '#lib/dates'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { textOf, type SearchParams } from '../../_lib/search-params.ts'
import { DecidedLine } from '../_components/decided-line.tsx'

export const metadata: Metadata = { title: '我退回的稿件' }
export const instant = false

export default async function ReturnedPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor()
  const after = textOf((await searchParams)['after'])
  const now = new Date()
  const { rows, next } = await listReturnedBy(database(), { actor, after })
  return (
    <>
      <PageHead title="我退回的稿件">
        <BackLink href="/review" grow>
          审稿
        </BackLink>
      </PageHead>
      <div className="page-body">
        {rows.map(({ editionId, headline, divisionName, authorName, reason, since }) => (
          <DecidedLine
            key={editionId}
            editionId={editionId}
            headline={headline}
            about={[divisionName, authorName, `${wordMoment(since, now)} 退回`]}
            reason={reason}
          />
        ))}
        {rows.length === 0 && (
          <EmptyState title="没有您退回的稿件">
            您退回、作者还没有重交的稿件在这里。重交以后，它会回到队列里。
          </EmptyState>
        )}
        <NextPage base="/review/returned" next={next} started={after !== undefined} />
      </div>
    </>
  )
}
