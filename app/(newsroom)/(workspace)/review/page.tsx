import type { Metadata } from 'next'

import { Crumb } from '#components/ui/crumb'
import { Headline } from '#components/ui/headline'
import { EmptyState } from '#components/ui/empty-state'
import { PageBody, PageHead } from '#components/ui/page-head'
import { Pager } from '#components/ui/pager'
import { Tabs } from '#components/newsroom/tabs'
import { ButtonLink } from '#components/ui/button'
import { State } from '#components/ui/state'
import { scopesOf } from '#domain/account/actor'
import { listDivisions } from '#domain/division/list-divisions'
import { EDITOR_ROLES } from '#domain/edition/policy'
import { getDueHours } from '#domain/review/queue/due'
import { countQueue, levelsOf, listQueue } from '#domain/review/queue/list-queue'
import { countReturnedBy } from '#domain/review/queue/list-returned-by'
import { formatWaiting } from '#lib/format-figures'
import { REVIEW_LEVEL_LABELS } from '#lib/labels'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { DecidedNote } from '../_components/decided-note.tsx'
import { ArrivalsLine } from '../_components/waiting/arrivals-line.tsx'
import { arrivalsOf } from '../_components/waiting/arrivals-of.ts'
import { textOf, type SearchParams } from '../_lib/search-params.ts'
import { QueueFilters } from './_components/queue-filters.tsx'
import { QueueTable } from './_components/queue-table.tsx'
import { isOpen, queueGroups } from './_lib/queue-lines.ts'
import { isNarrowed, parseQueueQuery, queuePath } from './_lib/queue-query.ts'
import { regionChoices } from './_lib/region-choices.ts'

export const metadata: Metadata = { title: '审稿' }
export const instant = false

export default async function QueuePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor()
  const query = await searchParams
  const levels = levelsOf(actor)
  const filter = parseQueueQuery(query, levels)
  const after = textOf(query['after'])
  const db = database()
  const now = new Date()
  const hours = await getDueHours(db)
  const ask = { actor, now, hours, filter }
  const [{ rows, next }, counts, returned, divisions] = await Promise.all([
    listQueue(db, { ...ask, after }),
    countQueue(db, ask),
    countReturnedBy(db, { actor }),
    listDivisions(db),
  ])
  const { waiting, total, late } = counts
  const groups = queueGroups(rows, { accountId: actor.accountId, now })
  const lines = groups.flatMap((group) => group.lines)
  const free = lines.find(isOpen)
  const headlines = Object.fromEntries(
    lines.map(({ editionId, headline }) => [
      editionId,
      <Headline key={editionId} text={headline} />,
    ]),
  )
  const narrowed = isNarrowed(filter)
  const at = (level: typeof filter.level) => queuePath({ ...filter, level })
  return (
    <>
      <PageHead title="审稿" second="status">
        <State grow className="flex-none whitespace-nowrap md:flex-1">
          {/* On a phone the tabs below have the figure, and the bar has no room for two. */}
          {total > 0 && (
            <span className={late > 0 ? 'max-md:hidden' : undefined}>
              {formatWaiting(total)} 篇在等
            </span>
          )}
          {late > 0 && (
            <span className="font-semibold text-cinnabar">{formatWaiting(late)} 篇超时</span>
          )}
        </State>
        <State className="max-xl:hidden!">
          {levels.map((one) => `${REVIEW_LEVEL_LABELS[one]} ${hours[one]} 小时`).join('、')}
          {levels.length > 0 && '算超时'}
        </State>
        <Crumb href="/review/spiked">不采用的</Crumb>
        {free && (
          <ButtonLink kind="primary" href={`/review/${free.editionId}`} aria-keyshortcuts="n">
            审下一篇
            <kbd className="max-xl:hidden!" aria-hidden="true">
              n
            </kbd>
          </ButtonLink>
        )}
      </PageHead>
      <ArrivalsLine question={arrivalsOf('queue', now, queuePath(filter))} words="篇新到" />
      <PageBody foot="flush">
        <div className="*:mb-3">
          <DecidedNote actor={actor} asked={query['decided']} now={now} />
        </div>
        {levels.length > 0 && (
          <>
            <Tabs
              label="按级别看"
              tabs={[
                {
                  href: at(undefined),
                  label: '全部',
                  count: total,
                  isCapped: true,
                  current: !filter.level,
                },
                ...levels.map((one) => ({
                  href: at(one),
                  label: REVIEW_LEVEL_LABELS[one],
                  count: waiting[one],
                  isCapped: true,
                  current: one === filter.level,
                })),
                { href: '/review/returned', label: '我退回的', count: returned, current: false },
              ]}
            />
            <QueueFilters
              filter={filter}
              regions={regionChoices(divisions, scopesOf(actor, Object.values(EDITOR_ROLES)))}
            />
          </>
        )}
        {levels.length > 0 && (
          <QueueTable groups={groups} headlines={headlines}>
            {narrowed ? (
              <EmptyState
                title="没有这样的稿件"
                action={
                  <ButtonLink size="small" href={queuePath({ level: filter.level })}>
                    看全部在等的
                  </ButtonLink>
                }
              >
                队列里没有合这些条件的，可以少选一个条件，或者换一个词。
              </EmptyState>
            ) : (
              <EmptyState
                title={
                  filter.level ? `${REVIEW_LEVEL_LABELS[filter.level]}队列是空的` : '没有稿件在等您'
                }
              >
                通讯员提交或上一级通过以后，稿件会排到这里。过一会儿再来看。
              </EmptyState>
            )}
          </QueueTable>
        )}
        {levels.length === 0 && (
          <EmptyState title="您没有审稿的范围">
            审稿要有初审、复审或终审编辑的角色。需要的话请联系管理员。
          </EmptyState>
        )}
        <Pager base={queuePath(filter)} next={next} started={after !== undefined} />
      </PageBody>
    </>
  )
}
