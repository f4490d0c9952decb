import type { Metadata } from 'next'

import { EmptyState } from '#components/newsroom/empty-state'
import { NextPage } from '#components/newsroom/next-page'
import { PageHead } from '#components/newsroom/page-head'
import { Tabs } from '#components/newsroom/tabs'
import { DUE_HOURS } from '#domain/review/due'
import { countQueue, levelsOf, listQueue } from '#domain/review/list-queue'
import { REVIEW_LEVEL_WORDS } from '#lib/words'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { oneOf, textOf, type SearchParams } from '../_lib/search-params.ts'
import { DecidedNote } from './_components/decided-note.tsx'
import { QueueTable } from './_components/queue-table.tsx'
import { queueGroups } from './_lib/queue-lines.ts'

export const metadata: Metadata = { title: '审稿' }
export const instant = false

export default async function QueuePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor('/review')
  const query = await searchParams
  const levels = levelsOf(actor)
  const asked = oneOf(query['level'], levels.map(String))
  const level = levels.find((one) => String(one) === asked)
  const after = textOf(query['after'])
  const db = database()
  const now = new Date()
  const [{ rows, next }, counts] = await Promise.all([
    listQueue(db, { actor, now, level, after }),
    countQueue(db, { actor }),
  ])
  const groups = queueGroups(rows, { accountId: actor.accountId, now })
  const late = groups.find((group) => group.late)?.lines.length ?? 0
  const total = counts[1] + counts[2] + counts[3]
  return (
    <>
      <PageHead title="审稿">
        <span className="state grow">
          {total > 0 && `${total} 篇在等`}
          {late > 0 && <span className="late">{late} 篇超时</span>}
        </span>
        <span className="state roomy-only">
          {levels.map((one) => `${REVIEW_LEVEL_WORDS[one]} ${DUE_HOURS[one]} 小时`).join('、')}
          {levels.length > 0 && '算超时'}
        </span>
        <a className="crumb" href="/review/spiked">
          不采用的
        </a>
      </PageHead>
      <div className="page-body queue-body">
        <div className="notes">
          <DecidedNote actor={actor} asked={query['decided']} now={now} />
        </div>
        {levels.length > 1 && (
          <Tabs
            label="按级别看"
            tabs={[
              { href: '/review', word: '全部', count: total, current: !level },
              ...levels.map((one) => ({
                href: `/review?level=${one}`,
                word: REVIEW_LEVEL_WORDS[one],
                count: counts[one],
                current: one === level,
              })),
            ]}
          />
        )}
        {rows.length > 0 && <QueueTable groups={groups} />}
        {rows.length === 0 && levels.length > 0 && (
          <EmptyState title={level ? `${REVIEW_LEVEL_WORDS[level]}队列是空的` : '没有稿件在等您'}>
            通讯员提交或上一级通过以后，稿件会排到这里。过一会儿再来看。
          </EmptyState>
        )}
        {levels.length === 0 && (
          <EmptyState title="您没有审稿的范围">
            审稿要有初审、复审或终审编辑的角色。需要的话请联系管理员。
          </EmptyState>
        )}
        <NextPage
          base={level ? `/review?level=${level}` : '/review'}
          next={next}
          started={after !== undefined}
        />
      </div>
    </>
  )
}
