import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { Tabs } from '#components/newsroom/tabs'
import { StateTag } from '#components/matter/state-tag'
import { ButtonLink } from '#components/ui/button'
import { Crumb } from '#components/ui/crumb'
import { EmptyState } from '#components/ui/empty-state'
import { HeadlineLink } from '#components/ui/headline-link'
import { PageBody, PageHead, Spacer } from '#components/ui/page-head'
import { Pager } from '#components/ui/pager'
import { Cell, CellNote, ColumnHead, RowHead, Table } from '#components/ui/table'
import { describeConsultation } from '#domain/consultation/arrange-lamps'
import {
  CONSULTATION_TABS,
  countConsultations,
  listConsultations,
  type ConsultationTab,
} from '#domain/consultation/list-consultations'
import { seesTopics } from '#domain/consultation/policy'
import { keepsAnywhere, seesRegisters } from '#domain/matter/policy'
import {
  CONSULTATION_SOURCE_LABELS,
  CONSULTATION_STANDING_LABELS,
  CONSULTATION_STATE_LABELS,
} from '#lib/consultation-labels'
import { newsroomMatterPath } from '#lib/addresses/newsroom-matter-path'
import { formatDay, shanghaiDay } from '#lib/dates'
import { MATTER_PUBLICITY_LABELS } from '#lib/matter-labels'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../_lib/or-missing.tsx'
import { oneOf, textOf, type SearchParams } from '../../_lib/search-params.ts'

export const metadata: Metadata = { title: '协商议题' }
export const instant = false

const TAB_LABELS = {
  'to-decide': '待审定',
  open: '在办',
  unpublished: '没公布的',
  ended: CONSULTATION_STATE_LABELS.closed,
  left: CONSULTATION_STANDING_LABELS.left,
} as const
const EMPTY = {
  'to-decide': ['没有待审定的议题', '专员录入以后，会出现在这里，由另一位专员审定。'],
  open: ['没有在办的议题', '审定以后，会出现在这里。'],
  unpublished: ['没有等公布的', '读者看到的就是现在的样子。'],
  ended: ['还没有办结的议题', '办结以后，会出现在这里。'],
  left: ['没有没列入的议题', '不列入的和转办的，会出现在这里。'],
} as const satisfies Record<ConsultationTab, readonly [string, string]>

const LEDGER = '/api/matters/ledger'
const addressOf = (tab: ConsultationTab) => `/matters/consultations?tab=${tab}`

export default orMissing(async function ConsultationsPage({
  searchParams,
}: {
  searchParams: SearchParams
}) {
  const actor = await requireActor()
  if (!seesTopics(actor)) notFound()
  const query = await searchParams
  const after = textOf(query['after'])
  const db = database()
  const counts = await countConsultations(db, { actor })
  const tab = oneOf(query['tab'], CONSULTATION_TABS) ?? 'open'
  const { rows, next } = await listConsultations(db, { actor, tab, after })
  const today = shanghaiDay(new Date())
  const [title, hint] = EMPTY[tab]
  const keeps = keepsAnywhere(actor)
  return (
    <>
      <PageHead title="协商议题" second="status">
        <Spacer />
        {seesRegisters(actor) && <Crumb href="/matters/rooms">议事室</Crumb>}
        {keeps && (
          <>
            <ButtonLink className="max-md:hidden" href={LEDGER}>
              导出协商台账
            </ButtonLink>
            <ButtonLink kind="primary" href="/matters/consultations/new">
              录入议题
            </ButtonLink>
          </>
        )}
      </PageHead>
      <PageBody>
        <Tabs
          label="按进展看"
          tabs={CONSULTATION_TABS.map((one) => ({
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
                <ColumnHead>议题</ColumnHead>
                <ColumnHead>议事室</ColumnHead>
                <ColumnHead>来源</ColumnHead>
                <ColumnHead>到哪了</ColumnHead>
                <ColumnHead>录入</ColumnHead>
                <ColumnHead>公开</ColumnHead>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.matterId}>
                  <RowHead strong>
                    <HeadlineLink
                      size="line"
                      href={newsroomMatterPath('consultation', row.matterId)}
                    >
                      {row.title}
                    </HeadlineLink>
                    <CellNote>{row.division}</CellNote>
                  </RowHead>
                  <Cell label="议事室">
                    {row.town}
                    {row.room !== null && <CellNote>{row.room}</CellNote>}
                  </Cell>
                  <Cell label="来源" brief>
                    {CONSULTATION_SOURCE_LABELS[row.source]}
                  </Cell>
                  <Cell label="到哪了">
                    <Standing {...describeConsultation(row, today)} />
                  </Cell>
                  <Cell label="录入" brief>
                    {row.openedOn && formatDay(row.openedOn)}
                  </Cell>
                  <Cell label="公开" brief>
                    {MATTER_PUBLICITY_LABELS[row.publicity]}
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        {rows.length === 0 && <EmptyState title={title}>{hint}</EmptyState>}
        <Pager base={addressOf(tab)} next={next} started={after !== undefined} />
        {keeps && (
          // A phone's bar has room to begin a topic, and not for an export beside it.
          <ButtonLink className="mt-3 md:hidden" href={LEDGER}>
            导出协商台账
          </ButtonLink>
        )}
      </PageBody>
    </>
  )
})

function Standing({ tone, words }: ReturnType<typeof describeConsultation>) {
  return <StateTag tone={tone}>{words}</StateTag>
}
