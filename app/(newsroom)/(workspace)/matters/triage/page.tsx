import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { Tabs } from '#components/newsroom/tabs'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { HeadlineLink } from '#components/ui/headline-link'
import { PageBody, PageHead, Spacer } from '#components/ui/page-head'
import { Pager } from '#components/ui/pager'
import { Cell, CellNote, ColumnHead, RowHead, Table } from '#components/ui/table'
import { keepsAnywhere } from '#domain/matter/policy'
import { countTriage, listTriage, TRIAGE_TABS, type TriageTab } from '#domain/proposal/list-triage'
import { formatDay, shanghaiDay } from '#lib/dates'
import { MOVER_KIND_LABELS } from '#lib/matter-labels'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../_lib/or-missing.tsx'
import { oneOf, textOf, type SearchParams } from '../../_lib/search-params.ts'
import { formatDecision } from '../_lib/format-proposal.ts'

export const metadata: Metadata = { title: '审查提案' }
export const instant = false

const TAB_LABELS = { new: '新来的', 'to-decide': '等您决定', proposed: '您提出的' } as const
const EMPTY = {
  new: ['没有新来的提案', '委员提交以后，会出现在这里。'],
  'to-decide': ['没有等您决定的', '另一位提案专员提出处理意见以后，会出现在这里。'],
  proposed: ['没有您提出、还没决定的', '您提出的处理意见，由另一位提案专员决定。'],
} as const satisfies Record<TriageTab, readonly [string, string]>

const addressOf = (tab: TriageTab) => `/matters/triage?tab=${tab}`

/** The tab that opens by itself: what is new, or else what waits for this person. */
const firstOf = (counts: Record<TriageTab, number>): TriageTab =>
  counts.new === 0 && counts['to-decide'] > 0 ? 'to-decide' : 'new'

export default orMissing(async function TriagePage({
  searchParams,
}: {
  searchParams: SearchParams
}) {
  const actor = await requireActor()
  if (!keepsAnywhere(actor)) notFound()
  const query = await searchParams
  const after = textOf(query['after'])
  const db = database()
  const counts = await countTriage(db, { actor })
  const tab = oneOf(query['tab'], TRIAGE_TABS) ?? firstOf(counts)
  const { rows, next } = await listTriage(db, { actor, tab, after })
  const [title, hint] = EMPTY[tab]
  return (
    <>
      <PageHead title="审查提案">
        <Spacer />
        <ButtonLink href="/matters/new">代录纸上的</ButtonLink>
      </PageHead>
      <PageBody>
        <Tabs
          label="按进展看"
          tabs={TRIAGE_TABS.map((one) => ({
            href: addressOf(one),
            label: TAB_LABELS[one],
            current: one === tab,
            count: counts[one],
          }))}
        />
        {rows.length > 0 && (
          <Table kind="records" narrow="cards" caption={TAB_LABELS[tab]}>
            <thead>
              <tr>
                <ColumnHead>案由</ColumnHead>
                <ColumnHead>提案者</ColumnHead>
                <ColumnHead>类别</ColumnHead>
                <ColumnHead>提交</ColumnHead>
                <ColumnHead>提出的处理意见</ColumnHead>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.matterId}>
                  <RowHead strong>
                    <HeadlineLink size="line" href={`/matters/proposal/${row.matterId}`}>
                      {row.title}
                    </HeadlineLink>
                    <CellNote>{row.division}</CellNote>
                  </RowHead>
                  <Cell label="提案者">
                    {row.movers}
                    <CellNote>{MOVER_KIND_LABELS[row.moverKind]}</CellNote>
                  </Cell>
                  <Cell label="类别">{row.category}</Cell>
                  <Cell label="提交" brief>
                    {row.submittedAt && formatDay(shanghaiDay(row.submittedAt))}
                  </Cell>
                  <Cell label="意见">
                    {row.decision && (
                      <>
                        {formatDecision({ decision: row.decision, ground: row.ground })}
                        <CellNote>
                          {row.proposedBy}
                          {row.reason && `：${row.reason}`}
                        </CellNote>
                      </>
                    )}
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        {rows.length === 0 && <EmptyState title={title}>{hint}</EmptyState>}
        <Pager base={addressOf(tab)} next={next} started={after !== undefined} />
      </PageBody>
    </>
  )
})
