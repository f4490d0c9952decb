import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/ui/back-link'
import { EmptyState } from '#components/ui/empty-state'
import { PageBody, PageHead } from '#components/ui/page-head'
import { Pager } from '#components/ui/pager'
import { listReturnedBy } from '#domain/review/queue/list-returned-by'
import { isEditor } from '#domain/edition/policy'
import { formatMoment } from '#lib/dates'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../_lib/or-missing.tsx'
import { textOf, type SearchParams } from '../../_lib/search-params.ts'
import { DecidedLine } from '../_components/decided-line.tsx'

export const metadata: Metadata = { title: '我退回的稿件' }
export const instant = false

export default orMissing(async function ReturnedPage({
  searchParams,
}: {
  searchParams: SearchParams
}) {
  const actor = await requireActor()
  if (!isEditor(actor)) notFound()
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
      <PageBody>
        {rows.map(({ editionId, headline, divisionName, authorName, reason, since }) => (
          <DecidedLine
            key={editionId}
            editionId={editionId}
            headline={headline}
            about={[divisionName, authorName, `${formatMoment(since, now)} 退回`]}
            reason={reason}
          />
        ))}
        {rows.length === 0 && (
          <EmptyState title="没有您退回的稿件">
            您退回、作者还没有重交的稿件在这里。重交以后，它会回到队列里。
          </EmptyState>
        )}
        <Pager base="/review/returned" next={next} started={after !== undefined} />
      </PageBody>
    </>
  )
})
