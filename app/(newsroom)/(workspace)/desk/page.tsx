import type { Metadata } from 'next'

import { EmptyState } from '#components/newsroom/empty-state'
import { Icon } from '#components/newsroom/icon'
import { NextPage } from '#components/newsroom/next-page'
import { PageHead } from '#components/newsroom/page-head'
import { SearchTitles } from '#components/newsroom/search-titles'
import { Tabs } from '#components/newsroom/tabs'
import { listTopics } from '#domain/article/list-topics'
import { listDivisions } from '#domain/division/list-divisions'
import { listRequestsOf } from '#domain/review/list-correction-requests'
import { listInvitations } from '#domain/review/list-co-authors'
import { findVacancies } from '#domain/review/find-vacancies'
import { countOwnEditions, listOwnEditions, OWN_TABS } from '#domain/review/list-own-editions'
import { getDueHours } from '#domain/review/due'
import { getReviewLevels } from '#domain/review/review-levels'
import { wasPublished } from '#domain/review/workflow'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { LeftOnDeviceNote } from '../_components/left-on-device-note.tsx'
import { oneOf, textOf, type SearchParams } from '../_lib/search-params.ts'
import { Invitations } from './_components/invitations.tsx'
import { Piece } from './_components/piece.tsx'
import { SubmittedNote } from './_components/submitted-note.tsx'
import { placesOf, placeWords } from './_lib/changed-words.ts'
import { OWN_TAB_LIST, OWN_TAB_WORDS } from './_lib/own-tab-words.ts'

export const metadata: Metadata = { title: '我的稿件' }
export const instant = false

export default async function DeskPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor()
  const query = await searchParams
  const tab = oneOf(query['tab'], OWN_TAB_LIST)
  const words = textOf(query['q'])?.trim().slice(0, 60) || undefined
  const after = textOf(query['after'])
  const db = database()
  const now = new Date()
  const [{ rows, next }, counts, invitations, levels, hours, divisions, topics] = await Promise.all(
    [
      listOwnEditions(db, { actor, now, tab, words, after }),
      countOwnEditions(db, { actor }),
      listInvitations(db, { actor }),
      getReviewLevels(db),
      getDueHours(db),
      listDivisions(db),
      listTopics(db),
    ],
  )
  const waiting = rows.filter(({ state }) => OWN_TABS.review.some((one) => one === state))
  const vacancies = await findVacancies(db, {
    editionIds: waiting.map(({ editionId }) => editionId),
    now,
  })
  const requests = await listRequestsOf(db, {
    articleIds: rows.filter(({ state }) => wasPublished(state)).map(({ articleId }) => articleId),
    askedBy: actor.accountId,
  })
  const say = placeWords(divisions, topics)
  const places = new Map(
    await Promise.all(rows.map(async (row) => [row.editionId, await placesOf(row, say)] as const)),
  )
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const asked = new URLSearchParams({ ...(tab && { tab }), ...(words && { q: words }) })
  const base = asked.size > 0 ? `/desk?${asked}` : '/desk'
  const invited = <Invitations rows={invitations} now={now} />
  return (
    <>
      <PageHead title="我的稿件">
        <span className="grow" />
        <SearchTitles action="/desk" within={tab ? { tab } : {}} words={words} />
        <a className="crumb" href="/desk/corrections">
          更正申请
        </a>
        <a className="button go" href="/desk/new">
          <Icon name="pen" />
          写稿
        </a>
      </PageHead>
      <div className="page-body">
        <div className="notes">
          <SubmittedNote actor={actor} asked={textOf(query['submitted'])} now={now} />
          <LeftOnDeviceNote left={textOf(query['left'])} />
        </div>
        {invitations.length > 0 && invited}
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
          <Piece
            key={row.editionId}
            piece={row}
            places={places.get(row.editionId) ?? []}
            vacant={vacancies.get(row.editionId)}
            request={requests.find(({ articleId }) => articleId === row.articleId)}
            levels={levels}
            hours={hours}
            now={now}
          />
        ))}
        {rows.length === 0 && words && (
          <EmptyState
            title={`标题里没有“${words}”`}
            action={
              <a className="button slim" href={tab ? `/desk?tab=${tab}` : '/desk'}>
                看全部
              </a>
            }
          >
            换两个字再找，或者到别的状态里找。
          </EmptyState>
        )}
        {rows.length === 0 && !words && (
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
        {invitations.length === 0 && !tab && !words && invited}
      </div>
    </>
  )
}
