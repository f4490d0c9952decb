import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { StateTag } from '#components/matter/state-tag'
import { Tabs } from '#components/newsroom/tabs'
import { EmptyState } from '#components/ui/empty-state'
import { HelpText } from '#components/ui/help-text'
import { HeadlineLink } from '#components/ui/headline-link'
import { PageBody, PageHead } from '#components/ui/page-head'
import { Pager } from '#components/ui/pager'
import { State } from '#components/ui/state'
import { Cell, CellNote, ColumnHead, RowHead, Table } from '#components/ui/table'
import { unitsOf } from '#domain/account/actor'
import {
  ASSIGNMENT_TABS,
  countUnitAssignments,
  listUnitAssignments,
  type AssignmentTab,
} from '#domain/assignment/list-assignments'
import { countInSheets, countOverdue } from '#domain/assignment/list-unit-loads'
import { countUnitTopics, listUnitTopics } from '#domain/consultation/list-unit-topics'
import { formatDay, shanghaiDay } from '#lib/dates'
import { ASSIGNMENT_PART_LABELS } from '#lib/matter-labels'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../_lib/or-missing.tsx'
import { oneOf, textOf, type SearchParams } from '../../_lib/search-params.ts'
import { DueTag } from '../_components/due-tag.tsx'
import { describePart } from '../_lib/format-assignment.ts'
import { formatNumber } from '../_lib/format-proposal.ts'
import { UnitTopics } from './_components/unit-topics.tsx'

export const metadata: Metadata = { title: '本单位承办' }
export const instant = false

const TAB_LABELS = { open: '在办', refused: '退了的', done: '办过的' } as const
const EMPTY = {
  open: ['没有在办的', '交办给本单位的，会出现在这里。'],
  refused: ['没有退过的', '退了的等交办专员改交，改交以后就不在这里了。'],
  done: ['还没有办过的', '答复、会签过的，在这里找。'],
} as const satisfies Record<AssignmentTab, readonly [string, string]>

const addressOf = (tab: AssignmentTab) => `/matters/unit?tab=${tab}`

export default orMissing(async function UnitPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor()
  if (unitsOf(actor).length === 0) notFound()
  const query = await searchParams
  const after = textOf(query['after'])
  const tab = oneOf(query['tab'], ASSIGNMENT_TABS) ?? 'open'
  const db = database()
  const today = shanghaiDay(new Date())
  const [parts, late, inSheets, { rows, next }, ofTopics, topics] = await Promise.all([
    countUnitAssignments(db, { actor }),
    countOverdue(db, { actor, today }),
    countInSheets(db, { actor, today }),
    listUnitAssignments(db, { actor, tab, after }),
    countUnitTopics(db, { actor, today }),
    // The first page has them, under the proposals.
    tab === 'refused' || after ? [] : listUnitTopics(db, { actor, isDone: tab === 'done' }),
  ])
  const counts = { ...parts, open: parts.open + ofTopics.open, done: parts.done + ofTopics.done }
  const overdue = late + ofTopics.overdue
  const [title, hint] = EMPTY[tab]
  return (
    <>
      <PageHead title="本单位承办">
        <State grow tone={overdue > 0 ? 'late' : 'calm'}>
          {overdue > 0
            ? `${overdue} 件超期`
            : inSheets.overdue > 0
              ? '在本站办的没有超期的'
              : '没有超期的'}
        </State>
      </PageHead>
      <PageBody>
        <Tabs
          label="按进展看"
          tabs={ASSIGNMENT_TABS.map((one) => ({
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
                <ColumnHead>承办</ColumnHead>
                <ColumnHead>现在</ColumnHead>
                <ColumnHead>{tab !== 'done' ? '期限' : '答复'}</ColumnHead>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.assignmentId}>
                  <RowHead strong>
                    <HeadlineLink size="line" href={`/matters/assignment/${row.assignmentId}`}>
                      {row.title}
                    </HeadlineLink>
                    <CellNote>
                      {row.division} {formatNumber(row.number)}
                    </CellNote>
                  </RowHead>
                  <Cell label="承办">
                    {ASSIGNMENT_PART_LABELS[row.part]}
                    <CellNote>{row.unit}</CellNote>
                  </Cell>
                  <Cell label="现在">
                    {row.isToSign ? (
                      <StateTag tone="soon">等您签发</StateTag>
                    ) : (
                      row.state && describePart({ ...row, state: row.state })
                    )}
                  </Cell>
                  <Cell label={tab !== 'done' ? '期限' : '答复'} brief>
                    {tab !== 'done' ? (
                      <DueTag {...row} today={today} />
                    ) : (
                      row.answeredOn && formatDay(row.answeredOn)
                    )}
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        <UnitTopics rows={topics} today={today} />
        {rows.length + topics.length === 0 && <EmptyState title={title}>{hint}</EmptyState>}
        {inSheets.owed > 0 && (
          <HelpText>
            提案目录里另有 {inSheets.owed} 件要本单位答复
            {inSheets.overdue > 0 && `，超期 ${inSheets.overdue} 件`}
            ，由提案专员用表格登记，不在这里办。给读者看的数字，两样加在一起，不算会办。
          </HelpText>
        )}
        <Pager base={addressOf(tab)} next={next} started={after !== undefined} />
      </PageBody>
    </>
  )
})
