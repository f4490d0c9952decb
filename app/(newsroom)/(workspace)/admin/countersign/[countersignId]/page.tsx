import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/ui/back-link'
import { Note } from '#components/ui/note'
import { PageBody, Spacer } from '#components/ui/page-head'
import { getCountersign } from '#domain/countersign/get-countersign'
import { formatInstant } from '#lib/dates'
import { COUNTERSIGN_KIND_LABELS } from '#lib/labels'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../../_lib/or-missing.tsx'
import { orNotFound } from '../../../_lib/or-not-found.ts'
import { parseId } from '../../../_lib/search-params.ts'
import { AdminHead } from '../../_components/admin-head.tsx'
import { formatState } from '../_lib/format-state.ts'
import { AnswerForms } from './_components/answer-forms.tsx'

export const metadata: Metadata = { title: '第二人确认' }
export const instant = false

export default orMissing(async function CountersignedPage({
  params,
}: {
  params: Promise<{ countersignId: string }>
}) {
  const countersignId = parseId((await params).countersignId)
  if (countersignId === null) notFound()
  const actor = await requireActor()
  const now = new Date()
  const one = await orNotFound(getCountersign(database(), { actor, countersignId, now }))
  const title = `${COUNTERSIGN_KIND_LABELS[one.kind]}：${one.subjectName}`
  const facts = [
    ['提请', `${one.askedBy}，${formatInstant(one.askedAt)}`],
    ['说明', one.reason],
    ...one.lines.map(({ label, text }) => [label, text]),
    ['确认以后', one.effect],
    ['状态', formatState(one, now)],
    ...(one.answer ? [['不同意的理由', one.answer]] : []),
    ...(one.waits ? [['有效到', formatInstant(one.expiresAt)]] : []),
  ] as const
  return (
    <>
      <AdminHead actor={actor} current="/admin/countersign">
        <Spacer />
        <BackLink href="/admin/countersign">全部</BackLink>
      </AdminHead>
      <PageBody stack className="max-w-[calc(47.5rem+2*var(--spacing-gutter))]">
        <h2>
          {title}（第 {countersignId} 号）
        </h2>
        <dl className="grid gap-3 border-y border-line py-4">
          {facts.map(([label, text]) => (
            <div key={label}>
              <dt className="text-xs text-ink-2">{label}</dt>
              <dd className="wrap-anywhere whitespace-pre-line">{text}</dd>
            </div>
          ))}
        </dl>
        {one.waits && !one.hasAsker && (
          <Note tone="bad">
            提请的人的账号已经停用，不能再确认：请点“不同意”，要办由别人重新提请。
          </Note>
        )}
        {one.waits && one.hasAsker && !one.may.decline && (
          <p className="text-ink-2">{explainWaiting(one.answerers, countersignId)}</p>
        )}
        <AnswerForms
          countersignId={countersignId}
          title={title}
          effect={one.effect}
          name={one.subjectName}
          may={one.may}
        />
      </PageBody>
    </>
  )
})

/** Who can confirm it, or what to do where nobody can. */
function explainWaiting(
  answerers: readonly { displayName: string }[],
  countersignId: number,
): string {
  const names = answerers.map(({ displayName }) => displayName).join('、')
  return names === ''
    ? `现在没有别的管理员或审计员可以确认：请负责这台机器的人核实以后，在终端运行 npm run countersign -- ${countersignId}`
    : `可以确认的人：${names}。他们收到了通知。`
}
