import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/ui/back-link'
import { EmptyState } from '#components/ui/empty-state'
import { PageBody, PageHead } from '#components/ui/page-head'
import { Pager } from '#components/ui/pager'
import { listSpiked } from '#domain/review/queue/list-spiked'
import { isEditor } from '#domain/edition/policy'
import { formatMoment } from '#lib/dates'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../_lib/or-missing.tsx'
import { ReasonMove } from '../../_components/reason-move.tsx'
import { textOf, type SearchParams } from '../../_lib/search-params.ts'
import { unspike } from '../../_lib/spike-actions.ts'
import { DecidedLine } from '../_components/decided-line.tsx'

export const metadata: Metadata = { title: '不采用的稿件' }
export const instant = false

export default orMissing(async function SpikedPage({
  searchParams,
}: {
  searchParams: SearchParams
}) {
  const actor = await requireActor()
  if (!isEditor(actor)) notFound()
  const after = textOf((await searchParams)['after'])
  const now = new Date()
  const { rows, next } = await listSpiked(database(), { actor, after })
  return (
    <>
      <PageHead title="不采用的稿件">
        <BackLink href="/review" grow>
          审稿
        </BackLink>
      </PageHead>
      <PageBody>
        {rows.map(({ editionId, lockVersion, headline, divisionName, name, reason, since }) => (
          <DecidedLine
            key={editionId}
            editionId={editionId}
            headline={headline}
            about={[divisionName, `${name ?? '系统'} ${formatMoment(since, now)} 不采用`]}
            reason={reason}
          >
            <ReasonMove
              key={lockVersion}
              buttonLabel="恢复"
              label="恢复的理由"
              title={headline}
              target={{ editionId, lockVersion }}
              ask={unspike}
            />
          </DecidedLine>
        ))}
        {rows.length === 0 && (
          <EmptyState title="没有不采用的稿件">
            审稿时定为“不采用”的稿件在这里，您审过的级别和地区里的可以恢复。
          </EmptyState>
        )}
        <Pager base="/review/spiked" next={next} started={after !== undefined} />
      </PageBody>
    </>
  )
})
