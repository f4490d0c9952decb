import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { ButtonLink } from '#components/ui/button'
import { Crumb } from '#components/ui/crumb'
import { Note } from '#components/ui/note'
import { PageBody, PageHead } from '#components/ui/page-head'
import { Pager } from '#components/ui/pager'
import { State } from '#components/ui/state'
import { scopesOf } from '#domain/account/actor'
import { listDivisions } from '#domain/division/list-divisions'
import { OVERSEERS, overseesEditions } from '#domain/edition/oversees'
import { FLOW_STAGES, listFlow } from '#domain/review/flow/list-flow'
import { getDueHours } from '#domain/review/queue/due'
import { listVacancies } from '#domain/vacancies/list-vacancies'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../_lib/or-missing.tsx'
import { ArrivalsLine } from '../_components/waiting/arrivals-line.tsx'
import { arrivalsOf } from '../_components/waiting/arrivals-of.ts'
import { textOf, type SearchParams } from '../_lib/search-params.ts'
import { regionChoices } from '../review/_lib/region-choices.ts'
import { FlowColumnSection } from './_components/flow-column-section.tsx'
import { FlowFilters } from './_components/flow-filters.tsx'
import { flowColumn } from './_lib/flow-columns.ts'
import { flowPath, parseFlowQuery } from './_lib/flow-query.ts'

export const metadata: Metadata = { title: '全流程' }
export const instant = false

/** In a column among others, and on the page of a stage. */
const IN_COLUMN = 8
const ON_PAGE = 24

/** Where every edition of a region stands, with whom and how long, for those who can help it on. */
export default orMissing(async function FlowPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor()
  if (!overseesEditions(actor)) notFound()
  const asked = await searchParams
  const query = parseFlowQuery(asked)
  const after = query.stage && textOf(asked['after'])
  const db = database()
  const now = new Date()
  const hours = await getDueHours(db)
  const stages = query.stage ? [query.stage] : FLOW_STAGES
  const size = query.stage ? ON_PAGE : IN_COLUMN
  const [columns, vacant, divisions] = await Promise.all([
    Promise.all(
      stages.map(async (stage) =>
        flowColumn(
          stage,
          await listFlow(db, { actor, now, hours, stage, size, filter: query, after }),
          { hours, now },
        ),
      ),
    ),
    listVacancies(db, { actor, now }),
    listDivisions(db),
  ])
  const shown = columns.reduce((sum, { cards }) => sum + cards.length, 0)
  const late = columns.reduce((sum, column) => sum + column.late, 0)
  const isMore = columns.some(({ next }) => next !== null) || after !== undefined
  const [single] = query.stage ? columns : []
  return (
    <>
      <PageHead title="全流程">
        <State grow>
          {!isMore && `${shown} 篇在路上`}
          {late > 0 && <span className="font-semibold text-cinnabar">{late} 篇超时</span>}
        </State>
        {single && <Crumb href={flowPath({ ...query, stage: undefined })}>看各级</Crumb>}
      </PageHead>
      <ArrivalsLine question={arrivalsOf('flow', now, flowPath(query))} words="篇有新进展" />
      <PageBody stack>
        {vacant.rows.length > 0 && (
          <Note
            tone="bad"
            action={
              <ButtonLink size="small" href="/vacancies">
                看是哪几篇
              </ButtonLink>
            }
          >
            <b>
              {vacant.rows.length}
              {vacant.next ? ' 篇以上' : ' 篇'}没有人能审：
            </b>
            不会自己往前走，要有人安排。
          </Note>
        )}
        <FlowFilters query={query} regions={regionChoices(divisions, scopesOf(actor, OVERSEERS))} />
        <div className="grid gap-3">
          {columns.map((column) => (
            <FlowColumnSection
              key={column.stage}
              column={column}
              more={
                !single && column.next !== null ? flowPath({ ...query, stage: column.stage }) : null
              }
            />
          ))}
        </div>
        {single && (
          <Pager base={flowPath(query)} next={single.next} started={after !== undefined} />
        )}
      </PageBody>
    </>
  )
})
