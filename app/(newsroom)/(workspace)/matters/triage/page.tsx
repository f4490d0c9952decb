import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { Tabs } from '#components/newsroom/tabs'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { PageBody, PageHead, Spacer } from '#components/ui/page-head'
import { Pager } from '#components/ui/pager'
import type { Queryable } from '#db/client'
import type { Actor } from '#domain/account/actor'
import { countToClose, listToClose } from '#domain/assignment/list-to-close'
import { countToSign, listToSign } from '#domain/assignment/list-to-sign'
import { keepsAnywhere } from '#domain/matter/policy'
import { countTriage, listTriage, TRIAGE_TABS } from '#domain/proposal/list-triage'
import { shanghaiDay } from '#lib/dates'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../_lib/or-missing.tsx'
import { oneOf, textOf, type SearchParams } from '../../_lib/search-params.ts'
import { ExaminedRows } from './_components/examined-rows.tsx'
import { ToCloseRows } from './_components/to-close-rows.tsx'
import { ToSignRows } from './_components/to-sign-rows.tsx'

export const metadata: Metadata = { title: '审查提案' }
export const instant = false

const TABS = [...TRIAGE_TABS, 'to-sign', 'to-close'] as const
type Tab = (typeof TABS)[number]

const TAB_LABELS = {
  new: '新来的',
  'to-decide': '等您决定',
  proposed: '您提出的',
  'to-close': '等办结',
  'to-sign': '等代录签发',
} as const
const EMPTY = {
  new: ['没有新来的提案', '委员提交以后，会出现在这里。'],
  'to-decide': ['没有等您决定的', '另一位提案专员提出处理意见以后，会出现在这里。'],
  proposed: ['没有您提出、还没决定的', '您提出的处理意见，由另一位提案专员决定。'],
  'to-close': [
    '没有等办结的',
    '各单位都答复以后，会出现在这里。都评价了，或者评价期限过了，就可以办结。',
  ],
  'to-sign': ['没有等代录签发的', '没有签发人账号的单位凭链接交来答复稿，会出现在这里。'],
} as const satisfies Record<Tab, readonly [string, string]>

const addressOf = (tab: Tab) => `/matters/triage?tab=${tab}`

/** What waits for others, or may. */
const WAITING: readonly Tab[] = ['proposed', 'to-close']

/** The tab that opens by itself: the first that has something for this person to do. */
const firstOf = (counts: Record<Tab, number>): Tab =>
  TABS.find((tab) => !WAITING.includes(tab) && counts[tab] > 0) ?? 'new'

async function listTab(
  db: Queryable,
  asked: { actor: Actor; tab: Tab; after: string | undefined; now: Date },
) {
  const { actor, tab, after, now } = asked
  const caption = TAB_LABELS[tab]
  if (tab === 'to-close') {
    const { rows, next } = await listToClose(db, { actor, after })
    const today = shanghaiDay(now)
    const table = <ToCloseRows rows={rows} caption={caption} today={today} />
    return { table, next, isEmpty: rows.length === 0 }
  }
  if (tab === 'to-sign') {
    const { rows, next } = await listToSign(db, { actor, after, now })
    return { table: <ToSignRows rows={rows} caption={caption} />, next, isEmpty: rows.length === 0 }
  }
  const { rows, next } = await listTriage(db, { actor, tab, after })
  return { table: <ExaminedRows rows={rows} caption={caption} />, next, isEmpty: rows.length === 0 }
}

export default orMissing(async function TriagePage({
  searchParams,
}: {
  searchParams: SearchParams
}) {
  const actor = await requireActor()
  if (!keepsAnywhere(actor)) notFound()
  const query = await searchParams
  const after = textOf(query['after'])
  const db = database()
  const now = new Date()
  const [examined, toClose, toSign] = await Promise.all([
    countTriage(db, { actor }),
    countToClose(db, { actor }),
    countToSign(db, { actor, now }),
  ])
  const counts = { ...examined, 'to-close': toClose, 'to-sign': toSign }
  const tab = oneOf(query['tab'], TABS) ?? firstOf(counts)
  const { table, next, isEmpty } = await listTab(db, { actor, tab, after, now })
  const [title, hint] = EMPTY[tab]
  return (
    <>
      <PageHead title="审查提案">
        <Spacer />
        <ButtonLink href="/matters/new">代录纸上的</ButtonLink>
      </PageHead>
      <PageBody>
        <Tabs
          label="按进展看"
          tabs={TABS.map((one) => ({
            href: addressOf(one),
            label: TAB_LABELS[one],
            current: one === tab,
            count: counts[one],
          }))}
        />
        {!isEmpty && table}
        {isEmpty && <EmptyState title={title}>{hint}</EmptyState>}
        <Pager base={addressOf(tab)} next={next} started={after !== undefined} />
      </PageBody>
    </>
  )
})
