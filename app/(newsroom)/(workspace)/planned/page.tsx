import type { Metadata } from 'next'

import { Icon } from '#components/newsroom/icon'
import { Tabs } from '#components/newsroom/tabs'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { HelpText } from '#components/ui/help-text'
import { NamedLine } from '#components/ui/list-line'
import { PageBody, PageHead, Spacer } from '#components/ui/page-head'
import { Pager } from '#components/ui/pager'
import {
  ANNOUNCEMENT_TABS,
  countWaitingAnnouncements,
  listAnnouncements,
  type AnnouncementTab,
} from '#domain/announcement/list-announcements'
import { isEditor } from '#domain/edition/policy'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { oneOf, textOf, type SearchParams } from '../_lib/search-params.ts'
import { formatState, formatWhen } from './_lib/format-announcement.ts'

export const metadata: Metadata = { title: '预告' }
export const instant = false

const TAB_LABELS = { ahead: '接下来', waiting: '待审', past: '过去的' } as const
const EMPTY = {
  ahead: [
    '接下来没有预告的活动',
    '有日子定下来的会议、讲堂、调研，写一条预告，编辑审过读者就看得到。',
  ],
  waiting: ['没有等您审的预告', '有人交了预告、改动或取消，会出现在这里。'],
  past: ['还没有过去的预告', '过了日子的预告会移到这里，有没有报道看得出来。'],
} as const satisfies Record<AnnouncementTab, readonly [string, string]>

const addressOf = (tab: AnnouncementTab) => (tab === 'ahead' ? '/planned' : `/planned?tab=${tab}`)

export default async function PlannedPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor()
  const query = await searchParams
  const tab = oneOf(query['tab'], ANNOUNCEMENT_TABS) ?? 'ahead'
  const after = textOf(query['after'])
  const db = database()
  const [{ rows, next }, waiting] = await Promise.all([
    listAnnouncements(db, { actor, tab, now: new Date(), after }),
    countWaitingAnnouncements(db, { actor }),
  ])
  const tabs = (['ahead', 'waiting', 'past'] as const).filter(
    (one) => one !== 'waiting' || isEditor(actor),
  )
  const [title, hint] = EMPTY[tab]
  return (
    <>
      <PageHead title="预告">
        <Spacer />
        <ButtonLink kind="primary" href="/planned/new">
          <Icon name="pen" />
          写预告
        </ButtonLink>
      </PageHead>
      <PageBody>
        <Tabs
          label="按状态看"
          tabs={tabs.map((one) => ({
            href: addressOf(one),
            label: TAB_LABELS[one],
            current: one === tab,
            ...(one === 'waiting' && { count: waiting }),
          }))}
        />
        {rows.map((row) => (
          <NamedLine
            key={row.announcementId}
            href={`/planned/${row.announcementId}`}
            name={row.title}
          >
            <span>{formatWhen(row)}</span>
            <span>{row.divisionName}</span>
            <span>{row.authorName}</span>
            <span>{formatState(row)}</span>
          </NamedLine>
        ))}
        {rows.length === 0 && <EmptyState title={title}>{hint}</EmptyState>}
        {rows.length > 0 && next === null && (
          <HelpText className="py-4" space="none">
            {hint}
          </HelpText>
        )}
        <Pager base={addressOf(tab)} next={next} started={after !== undefined} />
      </PageBody>
    </>
  )
}
