import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { Tabs } from '#components/newsroom/tabs'
import { EmptyState } from '#components/ui/empty-state'
import { HelpText } from '#components/ui/help-text'
import { PageBody, PageHead } from '#components/ui/page-head'
import { Pager } from '#components/ui/pager'
import { State } from '#components/ui/state'
import { unitsOf } from '#domain/account/actor'
import {
  ASSIGNMENT_TABS,
  countUnitAssignments,
  listUnitAssignments,
  type AssignmentTab,
} from '#domain/assignment/list-assignments'
import { countInSheets, countOverdue } from '#domain/assignment/list-unit-loads'
import { countUnitTopics, listUnitTopics } from '#domain/consultation/list-unit-topics'
import { shanghaiDay } from '#lib/dates'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../_lib/or-missing.tsx'
import { oneOf, textOf, type SearchParams } from '../../_lib/search-params.ts'
import { TAB_LABELS } from './_lib/tab-labels.ts'
import { UnitAssignments } from './_components/unit-assignments.tsx'
import { UnitTopics } from './_components/unit-topics.tsx'

export const metadata: Metadata = { title: '本单位承办' }
export const instant = false

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
        <UnitAssignments rows={rows} tab={tab} today={today} />
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
