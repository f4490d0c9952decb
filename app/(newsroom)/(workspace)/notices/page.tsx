import type { Metadata } from 'next'

import { Crumb } from '#components/ui/crumb'
import { EmptyState } from '#components/ui/empty-state'
import { LinesHead } from '#components/ui/list-line'
import { PageBody, PageHead } from '#components/ui/page-head'
import { Pager } from '#components/ui/pager'
import { Tabs } from '#components/newsroom/tabs'
import { State } from '#components/ui/state'
import { countUnread, listNotices } from '#domain/notice/list-notices'
import { shanghaiTime, formatMoment } from '#lib/dates'
import { NOTICE_KIND_LABELS } from '#lib/labels'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { MoveButton } from '../_components/move-button.tsx'
import { oneOf, textOf, type SearchParams } from '../_lib/search-params.ts'
import { NoticeLine } from './_components/notice-line.tsx'
import { markAllRead } from './actions.ts'
import { noticeDays } from './_lib/notice-days.ts'

export const metadata: Metadata = { title: '通知' }
export const instant = false

const UNREAD = '/notices?list=unread'

export default async function NoticesPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor()
  const query = await searchParams
  const unread = oneOf(query['list'], ['unread'] as const) !== undefined
  const after = textOf(query['after'])
  const db = database()
  const now = new Date()
  const [{ rows, next }, count] = await Promise.all([
    listNotices(db, { actor, unread, after }),
    countUnread(db, { actor }),
  ])
  const newest = Math.max(0, ...rows.map(({ id }) => id))
  return (
    <>
      <PageHead title="通知">
        <State grow>
          <span className="max-xl:hidden!">与您有关的事走到了哪一步，谁在等您。</span>
        </State>
        <Crumb href="/account">邮件设置</Crumb>
        {count > 0 && after === undefined && (
          <MoveButton
            label="全部标为已读"
            size="small"
            target={{ upTo: newest }}
            ask={markAllRead}
            again
          />
        )}
      </PageHead>
      <PageBody>
        <Tabs
          label="按是否读过看"
          tabs={[
            { href: '/notices', label: '全部', current: !unread },
            { href: UNREAD, label: '未读', count, current: unread },
          ]}
        />
        {noticeDays(rows, now).map(({ day, label, lines }) => (
          <section key={day} aria-label={label}>
            <LinesHead>{label}</LinesHead>
            <ul>
              {lines.map((row) => (
                <NoticeLine
                  key={row.id}
                  notice={{
                    id: row.id,
                    title: row.title,
                    text: row.text,
                    path: row.path,
                    kind: NOTICE_KIND_LABELS[row.kind],
                    urgent: ['returned', 'spiked', 'alarm'].includes(row.kind),
                    read: row.readAt !== null,
                    time: shanghaiTime(row.createdAt),
                    moment: formatMoment(row.createdAt, now),
                    at: row.createdAt.toISOString(),
                  }}
                />
              ))}
            </ul>
          </section>
        ))}
        {rows.length === 0 && (
          <EmptyState title={unread ? '都读过了' : '还没有通知'}>
            您的稿件、提案、交办件走到了下一步，有事等您办，或者有人提到您，都会在这里说一声。
          </EmptyState>
        )}
        <Pager base={unread ? UNREAD : '/notices'} next={next} started={after !== undefined} />
      </PageBody>
    </>
  )
}
