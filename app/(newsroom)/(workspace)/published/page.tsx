import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { Tabs } from '#components/newsroom/tabs'
import { Crumb } from '#components/ui/crumb'
import { PageBody, PageHead } from '#components/ui/page-head'
import { State } from '#components/ui/state'
import { holdsAnywhere } from '#domain/account/actor'
import { countOpenRequests } from '#domain/corrections/list-correction-requests'
import { correctsAnywhere } from '#domain/corrections/policy'
import { countForced } from '#domain/publication/list-forced'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../_lib/or-missing.tsx'
import { oneOf, textOf, type SearchParams } from '../_lib/search-params.ts'
import { ForcedList } from './_components/forced-list.tsx'
import { PublishedList } from './_components/published-list.tsx'
import { RequestList } from './_components/request-list.tsx'

export const metadata: Metadata = { title: '已发布' }
export const instant = false

const LISTS = ['withdrawn', 'removed', 'requests', 'forced'] as const
const listPath = (list: (typeof LISTS)[number]) => `/published?list=${list}`

export default orMissing(async function PublishedPage({
  searchParams,
}: {
  searchParams: SearchParams
}) {
  const actor = await requireActor()
  if (!correctsAnywhere(actor)) notFound()
  const query = await searchParams
  const list = oneOf(query['list'], LISTS)
  const after = textOf(query['after'])
  const now = new Date()
  const db = database()
  const final = holdsAnywhere(actor, 'editor3')
  const [asked, forced] = await Promise.all([
    countOpenRequests(db, { actor }),
    countForced(db, { actor }),
  ])
  const seen = { actor, now, after }
  return (
    <>
      <PageHead title="已发布">
        <State grow>
          <span className="max-xl:hidden!">更正要再过三审；撤稿马上生效，原网址留下说明。</span>
        </State>
        <Crumb className="max-md:hidden!" href="/corrections">
          读者看到的更正与撤稿
        </Crumb>
      </PageHead>
      <PageBody>
        <Tabs
          label="按状态看"
          tabs={[
            { href: '/published', label: '在网上', current: !list },
            {
              href: listPath('requests'),
              label: '更正申请',
              count: asked,
              late: true,
              current: list === 'requests',
            },
            ...(final
              ? [
                  {
                    href: listPath('forced'),
                    label: '强制发布',
                    count: forced,
                    late: true,
                    current: list === 'forced',
                  },
                ]
              : []),
            { href: listPath('withdrawn'), label: '已撤稿', current: list === 'withdrawn' },
            { href: listPath('removed'), label: '已移除', current: list === 'removed' },
          ]}
        />
        {list === 'requests' && <RequestList {...seen} />}
        {list === 'forced' && <ForcedList {...seen} />}
        {list !== 'requests' && list !== 'forced' && (
          <PublishedList {...seen} state={list ?? 'live'} query={query} />
        )}
      </PageBody>
    </>
  )
})
