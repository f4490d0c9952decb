import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { Tabs } from '#components/newsroom/tabs'
import { Crumb } from '#components/ui/crumb'
import { EmptyState } from '#components/ui/empty-state'
import { PageBody, PageHead, Spacer } from '#components/ui/page-head'
import { Pager } from '#components/ui/pager'
import { INTAKE_STATES, type IntakeState } from '#db/intake-states'
import { countIntakes, listIntakes } from '#domain/intake/list-intakes'
import { examinesAnywhere } from '#domain/intake/policy'
import { SAY_POLICY_PATH } from '#lib/addresses/intake-paths'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../_lib/or-missing.tsx'
import { oneOf, textOf, type SearchParams } from '../_lib/search-params.ts'
import { IntakeCounts } from './_components/intake-counts.tsx'
import { IntakeTable } from './_components/intake-table.tsx'

export const metadata: Metadata = { title: '来件' }
export const instant = false

const TAB_LABELS = { received: '等您看', accepted: '已受理', declined: '未采纳' } as const
const EMPTY = {
  received: ['没有等您看的', '有人在“我要说”里交来，会出现在这里。'],
  accepted: ['还没有受理的', '受理了的会出现在这里。'],
  declined: ['还没有不采纳的', '不采纳的会出现在这里，带着写明的原因。'],
} as const satisfies Record<IntakeState, readonly [string, string]>

const addressOf = (state: IntakeState) => `/intake?tab=${state}`

export default orMissing(async function IntakePage({
  searchParams,
}: {
  searchParams: SearchParams
}) {
  const actor = await requireActor()
  if (!examinesAnywhere(actor)) notFound()
  const query = await searchParams
  const after = textOf(query['after'])
  const state = oneOf(query['tab'], INTAKE_STATES) ?? 'received'
  const db = database()
  const counts = await countIntakes(db, { actor, now: new Date() })
  const { rows, next } = await listIntakes(db, { actor, state, after })
  const [title, hint] = EMPTY[state]
  const countOf = (one: IntakeState) =>
    counts.filter((row) => row.state === one).reduce((sum, row) => sum + row.count, 0)
  return (
    <>
      <PageHead title="来件">
        <Spacer />
        <Crumb href={SAY_POLICY_PATH}>来件说明 ↗</Crumb>
      </PageHead>
      <PageBody>
        <Tabs
          label="按去向看"
          tabs={INTAKE_STATES.map((one) => ({
            href: addressOf(one),
            label: TAB_LABELS[one],
            current: one === state,
            count: countOf(one),
          }))}
        />
        {rows.length > 0 ? (
          <IntakeTable rows={rows} caption={TAB_LABELS[state]} />
        ) : (
          <EmptyState title={title}>{hint}</EmptyState>
        )}
        <Pager base={addressOf(state)} next={next} started={after !== undefined} />
        {after === undefined && counts.length > 0 && <IntakeCounts counts={counts} />}
      </PageBody>
    </>
  )
})
