import type { Metadata } from 'next'

import { EmptyState } from '#components/newsroom/empty-state'
import { Icon } from '#components/newsroom/icon'
import { Note } from '#components/newsroom/note'
import { NextPage } from '#components/newsroom/next-page'
import { PageHead } from '#components/newsroom/page-head'
import { Tabs } from '#components/newsroom/tabs'
import { countOwnEditions, listOwnEditions } from '#domain/review/list-own-editions'
import { getReviewLevels } from '#domain/review/review-levels'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { oneOf, textOf, type SearchParams } from '../_lib/search-params.ts'
import { Piece } from './_components/piece.tsx'
import { OWN_TAB_LIST, OWN_TAB_WORDS } from './_lib/own-tab-words.ts'

export const metadata: Metadata = { title: '我的稿件' }
export const instant = false

export default async function DeskPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor('/desk')
  const query = await searchParams
  const tab = oneOf(query['tab'], OWN_TAB_LIST)
  const after = textOf(query['after'])
  const db = database()
  const now = new Date()
  const [{ rows, next }, counts, levels] = await Promise.all([
    listOwnEditions(db, { actor, now, tab, after }),
    countOwnEditions(db, { actor }),
    getReviewLevels(db),
  ])
  const submitted = rows.find(({ editionId }) => String(editionId) === query['submitted'])
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const base = tab ? `/desk?tab=${tab}` : '/desk'
  return (
    <>
      <PageHead title="我的稿件">
        <span className="grow" />
        <a className="button go" href="/desk/new">
          <Icon name="pen" />
          写稿
        </a>
      </PageHead>
      <div className="page-body">
        <div className="notes">
          {submitted && (
            <Note tone="good">
              <b>已提交初审：</b>《{submitted.headline}》。编辑认领之前，可以在这里撤回。
            </Note>
          )}
        </div>
        <Tabs
          label="按状态看"
          tabs={[
            { href: '/desk', word: '全部', count: total, current: !tab },
            ...OWN_TAB_LIST.map((one) => ({
              href: `/desk?tab=${one}`,
              word: OWN_TAB_WORDS[one],
              count: counts[one],
              current: tab === one,
              late: one === 'returned',
            })),
          ]}
        />
        {rows.map((row) => (
          <Piece key={row.editionId} piece={row} levels={levels} now={now} />
        ))}
        {rows.length === 0 && (
          <EmptyState
            title={tab ? `没有“${OWN_TAB_WORDS[tab]}”的稿件` : '还没有稿件'}
            action={
              <a className="button slim" href="/desk/new">
                写第一篇
              </a>
            }
          >
            写好的稿件存在这里，审到哪一步、谁在看、为什么退回，都看得见。
          </EmptyState>
        )}
        <NextPage base={base} next={next} started={after !== undefined} />
      </div>
    </>
  )
}
