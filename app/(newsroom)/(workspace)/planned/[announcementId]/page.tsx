import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/ui/back-link'
import { Crumb } from '#components/ui/crumb'
import { HistoryList } from '#components/newsroom/history-list'
import { Note } from '#components/ui/note'
import { PageBody, PageHead } from '#components/ui/page-head'
import type { StoredAnnouncement } from '#db/schema/announcements'
import { differingFields } from '#domain/announcement/differing-fields'
import { getAnnouncement } from '#domain/announcement/get-announcement'
import { announcementPath, articlePath } from '#lib/addresses/site-paths'
import { formatMoment, shanghaiDay } from '#lib/dates'
import { ANNOUNCEMENT_MOVE_LABELS } from '#lib/announcement-labels'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orNotFound } from '../../_lib/or-not-found.ts'
import { parseId } from '../../_lib/search-params.ts'
import { ChangeAnnouncement } from '../_components/announcement-form.tsx'
import { formatState, formatWords } from '../_lib/format-announcement.ts'
import { Decision } from './_components/decision.tsx'

export const metadata: Metadata = { title: '预告' }
export const instant = false

export default async function AnnouncementPage({
  params,
}: {
  params: Promise<{ announcementId: string }>
}) {
  const announcementId = parseId((await params).announcementId)
  if (announcementId === null) notFound()
  const actor = await requireActor()
  const one = await orNotFound(getAnnouncement(database(), { actor, announcementId }))
  const { lockVersion, shown, inReview, proposedCallOff, reportId, may } = one
  const now = new Date()
  const isChanged = shown !== null && differingFields(shown, inReview).length > 0
  const target = { announcementId, lockVersion }
  const isAhead = inReview.takesPlaceOn >= shanghaiDay(now)
  return (
    <>
      <PageHead title={inReview.title}>
        <BackLink href="/planned" grow>
          预告
        </BackLink>
        {one.isAnnounced && <Crumb href={announcementPath(announcementId)}>看网页 ↗</Crumb>}
      </PageHead>
      <PageBody stack className="max-w-[calc(47.5rem+2*var(--spacing-gutter))]">
        <p className="text-ink-2">
          {one.divisionName} · {formatState({ ...one, isReported: reportId !== null })}
        </p>
        {one.callOffReason && <Note tone="calm">活动已取消：{one.callOffReason}</Note>}
        {proposedCallOff && <Note tone="calm">有人要取消这次活动：{proposedCallOff}</Note>}
        {reportId !== null && (
          <Note tone="good">
            有了报道：<a href={articlePath(reportId)}>看报道</a>
          </Note>
        )}
        {shown && isChanged && <Words heading="读者现在看到的" content={shown} />}
        <Words heading={isChanged ? '改成（待审）' : undefined} content={inReview} />
        <Decision
          key={lockVersion}
          target={target}
          title={inReview.title}
          may={{ decide: may.decide, callOff: may.callOff && isAhead }}
          atOnce={may.callOffAtOnce}
        />
        {may.change && isAhead && (
          <section className="grid gap-4" aria-labelledby="change">
            <h2 id="change">修改</h2>
            <ChangeAnnouncement
              key={lockVersion}
              target={target}
              values={inReview}
              earliest={shanghaiDay(now)}
            />
          </section>
        )}
        <section className="grid gap-2" aria-labelledby="history">
          <h2 id="history">经过</h2>
          <HistoryList
            lines={one.moves.map(({ move, name, reason, at }, index) => ({
              id: String(index),
              when: formatMoment(at, now),
              at: at.toISOString(),
              who: name,
              what: ANNOUNCEMENT_MOVE_LABELS[move],
              reason,
              other: null,
            }))}
          />
        </section>
      </PageBody>
    </>
  )
}

function Words({
  heading,
  content,
}: {
  heading?: string | undefined
  content: StoredAnnouncement
}) {
  return (
    <section>
      {heading && <h2 className="mb-2">{heading}</h2>}
      <dl className="grid gap-3 border-y border-line py-4">
        {formatWords(content).map(([label, text]) => (
          <div key={label}>
            <dt className="text-xs text-ink-2">{label}</dt>
            <dd className="wrap-anywhere whitespace-pre-line">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
