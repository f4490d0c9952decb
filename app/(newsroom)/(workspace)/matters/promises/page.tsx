import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { Tabs } from '#components/newsroom/tabs'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { PageBody, PageHead } from '#components/ui/page-head'
import { Pager } from '#components/ui/pager'
import { State } from '#components/ui/state'
import { PROMISE_LAMPS, type PromiseLamp } from '#db/promise-states'
import { countPromises, listPromises } from '#domain/promise/list-promises'
import { seesPromises } from '#domain/promise/policy'
import { shanghaiDay } from '#lib/dates'
import { PROMISE_LAMP_LABELS } from '#lib/promise-labels'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../_lib/or-missing.tsx'
import { oneOf, parseId, textOf, type SearchParams } from '../../_lib/search-params.ts'
import { PromiseRows } from './_components/promise-rows.tsx'

export const metadata: Metadata = { title: '承诺' }
export const instant = false

const HERE = '/matters/promises'

function addressOf(lamp: PromiseLamp | undefined, unitId: number | undefined): string {
  const asked = new URLSearchParams({
    ...(lamp && { lamp }),
    ...(unitId !== undefined && { unit: String(unitId) }),
  }).toString()
  return asked === '' ? HERE : `${HERE}?${asked}`
}

export default orMissing(async function PromisesPage({
  searchParams,
}: {
  searchParams: SearchParams
}) {
  const actor = await requireActor()
  if (!seesPromises(actor)) notFound()
  const query = await searchParams
  const after = textOf(query['after'])
  const lamp = oneOf(query['lamp'], PROMISE_LAMPS)
  const unitId = parseId(textOf(query['unit']) ?? '') ?? undefined
  const db = database()
  const today = shanghaiDay(new Date())
  const [counts, { rows, next }] = await Promise.all([
    countPromises(db, { actor, today, unitId }),
    listPromises(db, { actor, today, unitId, lamp, after }),
  ])
  const { overdue } = counts
  return (
    <>
      <PageHead title="承诺">
        <State grow tone={overdue > 0 ? 'late' : 'calm'}>
          {overdue > 0 ? `${overdue} 项超期` : <span className="max-md:hidden">没有超期的</span>}
        </State>
        <ButtonLink href="/api/matters/promises" download>
          B类跟踪登记表
        </ButtonLink>
      </PageHead>
      <PageBody stack>
        <Tabs
          label="按进展看"
          tabs={[
            { href: addressOf(undefined, unitId), label: '全部', current: lamp === undefined },
            ...PROMISE_LAMPS.map((one) => ({
              href: addressOf(one, unitId),
              label: PROMISE_LAMP_LABELS[one],
              current: one === lamp,
              count: counts[one],
              late: one === 'overdue',
            })),
          ]}
        />
        {unitId !== undefined && (
          <p className="text-ink-2">
            只看一个单位的。<a href={addressOf(lamp, undefined)}>看所有单位的</a>
          </p>
        )}
        <PromiseRows rows={rows} today={today} caption="承诺" />
        {rows.length === 0 && (
          <EmptyState title="没有这样的承诺">
            B 类、C 类答复签发以后，里面的承诺会出现在这里。
          </EmptyState>
        )}
        <Pager base={addressOf(lamp, unitId)} next={next} started={after !== undefined} />
      </PageBody>
    </>
  )
})
