import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { Tabs } from '#components/newsroom/tabs'
import { EmptyState } from '#components/ui/empty-state'
import { HeadlineLink } from '#components/ui/headline-link'
import { LineAbout, ListLine } from '#components/ui/list-line'
import { PageBody } from '#components/ui/page-head'
import { Pager } from '#components/ui/pager'
import { Quoted } from '#components/ui/quoted'
import { listCountersigns } from '#domain/countersign/list-countersigns'
import { keepsCountersigns } from '#domain/countersign/policy'
import { formatInstant, formatMoment } from '#lib/dates'
import { COUNTERSIGN_KIND_LABELS } from '#lib/labels'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../_lib/or-missing.tsx'
import { textOf, type SearchParams } from '../../_lib/search-params.ts'
import { AdminHead } from '../_components/admin-head.tsx'
import { countersignPath } from '../_lib/countersign-path.ts'
import { formatState } from './_lib/format-state.ts'

export const metadata: Metadata = { title: '第二人确认' }
export const instant = false

const HERE = '/admin/countersign'
const DONE = `${HERE}?list=done`

export default orMissing(async function CountersignPage({
  searchParams,
}: {
  searchParams: SearchParams
}) {
  const actor = await requireActor()
  if (!keepsCountersigns(actor)) notFound()
  const query = await searchParams
  const waiting = query['list'] !== 'done'
  const after = textOf(query['after'])
  const now = new Date()
  const { rows, next } = await listCountersigns(database(), { actor, now, waiting, after })
  return (
    <>
      <AdminHead actor={actor} current={HERE} />
      <PageBody>
        <Tabs
          label="按状态看"
          tabs={[
            { href: HERE, label: '待确认', current: waiting },
            { href: DONE, label: '已办', current: !waiting },
          ]}
        />
        {rows.map((row) => (
          <ListLine key={row.countersignId}>
            <div>
              <h2>
                <HeadlineLink href={countersignPath(row)}>
                  {COUNTERSIGN_KIND_LABELS[row.kind]}：{row.subjectName}
                </HeadlineLink>
              </h2>
              <LineAbout>
                <span>第 {row.countersignId} 号</span>
                <span>
                  {row.askedBy} {formatMoment(row.askedAt, now)} 提请
                </span>
                <span>
                  {waiting ? `${formatInstant(row.expiresAt)} 前有效` : formatState(row, now)}
                </span>
              </LineAbout>
              <Quoted>{row.reason}</Quoted>
            </div>
          </ListLine>
        ))}
        {rows.length === 0 && (
          <EmptyState title={waiting ? '没有等第二个人确认的事' : '还没有办过'}>
            管理员、审计员的角色，管理员、审计员和终审编辑的重设密码，审稿级数和审计日志留存，一个人提请，另一位管理员或审计员在这里确认。
          </EmptyState>
        )}
        <Pager base={waiting ? HERE : DONE} next={next} started={after !== undefined} />
      </PageBody>
    </>
  )
})
