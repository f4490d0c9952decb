import type { Metadata } from 'next'

import { Crumb } from '#components/ui/crumb'
import { EmptyState } from '#components/ui/empty-state'
import { Icon } from '#components/newsroom/icon'
import { PageBody, PageHead, Spacer } from '#components/ui/page-head'
import { Pager } from '#components/ui/pager'
import { SearchTitles } from '#components/newsroom/search-titles'
import { Tabs } from '#components/newsroom/tabs'
import { ButtonLink } from '#components/ui/button'
import { listTopics } from '#domain/article/list-topics'
import { listDivisions } from '#domain/division/list-divisions'
import { listRequestsOf } from '#domain/corrections/list-correction-requests'
import { listInvitations } from '#domain/co-authors/list-co-authors'
import { wasPublished } from '#domain/edition/edition-state'
import { findVacancies } from '#domain/vacancies/find-vacancies'
import { countOwnEditions, OWN_TABS } from '#domain/review/editions/count-own-editions'
import { findLastSubmitted } from '#domain/review/editions/find-last-submitted'
import { listOwnEditions } from '#domain/review/editions/list-own-editions'
import { getDueHours } from '#domain/review/queue/due'
import { getReviewLevels } from '#domain/edition/review-levels'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { contentNames } from '../_lib/content-names.ts'
import { LeftOnDeviceNote } from '../_components/left-on-device-note.tsx'
import { ArrivalsLine } from '../_components/waiting/arrivals-line.tsx'
import { arrivalsOf } from '../_components/waiting/arrivals-of.ts'
import { SubmitTogether } from '../_components/submit-together.tsx'
import { oneOf, textOf, type SearchParams } from '../_lib/search-params.ts'
import { DeviceDraftsNote } from './_components/device-drafts-note.tsx'
import { Invitations } from './_components/invitations.tsx'
import { OwnEditionLine } from './_components/own-edition-line.tsx'
import { SubmittedNote } from './_components/submitted-note.tsx'
import { changesOf } from '../_lib/changes-of.ts'
import { OWN_TAB_LIST, OWN_TAB_LABELS } from './_lib/own-tab-labels.ts'

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
  const [{ rows, next }, counts, invitations, levels, hours, divisions, topics, last] =
    await Promise.all([
      listOwnEditions(db, { actor, now, tab, text: words, after }),
      countOwnEditions(db, { actor }),
      listInvitations(db, { actor }),
      getReviewLevels(db),
      getDueHours(db),
      listDivisions(db),
      listTopics(db),
      findLastSubmitted(db, { actor }),
    ])
  const waiting = rows.filter(({ state }) => OWN_TABS.review.some((one) => one === state))
  const vacancies = await findVacancies(db, {
    editionIds: waiting.map(({ editionId }) => editionId),
    now,
  })
  const requests = await listRequestsOf(db, {
    articleIds: rows.filter(({ state }) => wasPublished(state)).map(({ articleId }) => articleId),
    requestedBy: actor.accountId,
  })
  const say = contentNames({ divisions, topics })
  const changes = new Map(
    await Promise.all(rows.map(async (row) => [row.editionId, await changesOf(row, say)] as const)),
  )
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const asked = new URLSearchParams({ ...(tab && { tab }), ...(words && { q: words }) })
  const base = asked.size > 0 ? `/desk?${asked}` : '/desk'
  const lines = rows.map((row) => (
    <OwnEditionLine
      key={row.editionId}
      edition={row}
      changes={changes.get(row.editionId) ?? []}
      vacant={vacancies.get(row.editionId)}
      request={requests.find(({ articleId }) => articleId === row.articleId)}
      levels={levels}
      hours={hours}
      now={now}
      ticked={tab === 'draft' && rows.length > 1}
    />
  ))
  const invited = <Invitations rows={invitations} now={now} />
  return (
    <>
      <PageHead title="我的稿件" second="search">
        <Spacer />
        <SearchTitles action="/desk" within={tab ? { tab } : {}} text={words} />
        <Crumb href="/desk/corrections">更正申请</Crumb>
        {last && (
          <ButtonLink className="max-lg:hidden!" href="/desk/new?copy=last">
            复制上一篇
          </ButtonLink>
        )}
        <ButtonLink kind="primary" href="/desk/new">
          <Icon name="pen" />
          写稿
        </ButtonLink>
      </PageHead>
      <ArrivalsLine question={arrivalsOf('own', now, base)} words="篇有新进展" to="/desk" />
      <PageBody>
        <div className="*:mb-3">
          <SubmittedNote actor={actor} asked={textOf(query['submitted'])} now={now} />
          <LeftOnDeviceNote left={textOf(query['left'])} />
          <DeviceDraftsNote accountId={actor.accountId} />
        </div>
        {invitations.length > 0 && invited}
        <Tabs
          label="按状态看"
          tabs={[
            { href: '/desk', label: '全部', count: total, current: !tab },
            ...OWN_TAB_LIST.map((one) => ({
              href: `/desk?tab=${one}`,
              label: OWN_TAB_LABELS[one],
              count: counts[one],
              current: tab === one,
              late: one === 'returned',
            })),
          ]}
        />
        {tab === 'draft' && rows.length > 1 ? <SubmitTogether>{lines}</SubmitTogether> : lines}
        {rows.length === 0 && words && (
          <EmptyState
            title={`标题里没有“${words}”`}
            action={
              <ButtonLink size="small" href={tab ? `/desk?tab=${tab}` : '/desk'}>
                看全部
              </ButtonLink>
            }
          >
            换两个字再找，或者到别的状态里找。
          </EmptyState>
        )}
        {rows.length === 0 && !words && (
          <EmptyState
            title={tab ? `没有“${OWN_TAB_LABELS[tab]}”的稿件` : '还没有稿件'}
            action={
              <ButtonLink size="small" href="/desk/new">
                写第一篇
              </ButtonLink>
            }
          >
            写好的稿件存在这里，审到哪一步、谁在看、为什么退回，都看得见。
          </EmptyState>
        )}
        <Pager base={base} next={next} started={after !== undefined} />
        {invitations.length === 0 && !tab && !words && invited}
      </PageBody>
    </>
  )
}
