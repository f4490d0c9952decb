import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { HelpText } from '#components/ui/help-text'
import { PageBody, PageHead, Spacer } from '#components/ui/page-head'
import { Pager } from '#components/ui/pager'
import { holdsAnywhere } from '#domain/account/actor'
import {
  ASSIGNMENT_TABS,
  countDispatched,
  listDispatched,
} from '#domain/assignment/list-assignments'
import { findAssigned } from '#domain/assignment/find-assigned'
import { countToAssign, listToAssign } from '#domain/assignment/list-to-assign'
import { listUnitLoads } from '#domain/assignment/list-unit-loads'
import { seesDispatch } from '#domain/assignment/policy'
import { shanghaiDay } from '#lib/dates'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../_lib/or-missing.tsx'
import { oneOf, parseId, textOf, type SearchParams } from '../../_lib/search-params.ts'
import { AssignedNote } from './_components/assigned-note.tsx'
import { DispatchTabs, type DispatchTab } from './_components/dispatch-tabs.tsx'
import { DispatchedRows } from './_components/dispatched-rows.tsx'
import { ToAssign } from './_components/to-assign.tsx'
import { ToAssignRows } from './_components/to-assign-rows.tsx'
import { UnitLoads } from './_components/unit-loads.tsx'

export const metadata: Metadata = { title: '交办' }
export const instant = false

const TABS = ['new', ...ASSIGNMENT_TABS] as const

const CAPTIONS = { open: '在办的交办件', refused: '退件', done: '办过的交办件' } as const
const EMPTY = {
  new: ['没有等交办的', '提案立案以后，会出现在这里。'],
  open: ['没有在办的', '交办以后，在这里看各单位办到哪一步。'],
  refused: ['没有退回的', '承办单位退件以后，在这里改交。'],
  done: ['还没有办过的', '单位答复、会签以后，在这里找。'],
} as const satisfies Record<DispatchTab, readonly [string, string]>

const HERE = '/matters/dispatch'
const addressOf = (tab: DispatchTab) => `${HERE}?tab=${tab}`

export default orMissing(async function DispatchPage({
  searchParams,
}: {
  searchParams: SearchParams
}) {
  const actor = await requireActor()
  if (!seesDispatch(actor)) notFound()
  const query = await searchParams
  const after = textOf(query['after'])
  const matterId = parseId(textOf(query['matter']) ?? '')
  const db = database()
  const now = new Date()
  const today = shanghaiDay(now)
  const doneId = parseId(textOf(query['done']) ?? '')
  const [unassigned, dispatched, done] = await Promise.all([
    countToAssign(db, { actor }),
    countDispatched(db, { actor }),
    doneId === null ? null : findAssigned(db, { actor, matterId: doneId }),
  ])
  // Overseers assign nothing.
  const assigns = holdsAnywhere(actor, 'dispatcher')
  const tabs = TABS.filter((one) => one !== 'new' || assigns)
  const tab = oneOf(query['tab'], tabs) ?? tabs[0] ?? 'open'
  const [title, hint] = EMPTY[tab]
  const waiting = tab === 'new' ? await listToAssign(db, { actor, after }) : null
  const given = tab === 'new' ? null : await listDispatched(db, { actor, tab, after })
  const loads = await listUnitLoads(db, { actor, today })
  const page = waiting ?? given
  return (
    <>
      <PageHead title="交办">
        <Spacer />
        <ButtonLink href="/api/matters/overview" download>
          一览表
        </ButtonLink>
      </PageHead>
      <PageBody stack>
        {done && <AssignedNote {...done} />}
        <DispatchTabs
          current={tab}
          unassigned={assigns ? unassigned : null}
          counts={dispatched}
          hrefOf={addressOf}
        />
        {tab === 'new' && matterId !== null && (
          <ToAssign actor={actor} matterId={matterId} now={now} />
        )}
        {waiting && <ToAssignRows rows={waiting.rows} base={addressOf('new')} />}
        {given && tab !== 'new' && (
          <DispatchedRows rows={given.rows} caption={CAPTIONS[tab]} today={today} />
        )}
        {page?.rows.length === 0 && <EmptyState title={title}>{hint}</EmptyState>}
        <Pager base={addressOf(tab)} next={page?.next ?? null} started={after !== undefined} />
        <UnitLoads loads={loads} />
        <HelpText>
          一览表列在本站交办的提案；只在表格里登记的，由提案专员在那次会议的页面导出。
        </HelpText>
      </PageBody>
    </>
  )
})
