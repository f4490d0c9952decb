import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/ui/back-link'
import { Crumb } from '#components/ui/crumb'
import { HistoryList } from '#components/newsroom/history-list'
import { HelpText } from '#components/ui/help-text'
import { Note } from '#components/ui/note'
import { PageBody, PageHead, Spacer } from '#components/ui/page-head'
import { QUOTED } from '#components/ui/quoted'
import { differingFields } from '#domain/announcement/differing-fields'
import { getAnnouncement } from '#domain/announcement/get-announcement'
import { announcementPath, articlePath } from '#lib/addresses/site-paths'
import { formatMoment, shanghaiDay } from '#lib/dates'
import { ANNOUNCEMENT_MOVE_LABELS } from '#lib/announcement-labels'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../_lib/or-missing.tsx'
import { orNotFound } from '../../_lib/or-not-found.ts'
import { parseId, textOf, type SearchParams } from '../../_lib/search-params.ts'
import { ChangeAnnouncement } from '../_components/announcement-form.tsx'
import { formatState } from '../_lib/format-announcement.ts'
import { Decision } from './_components/decision.tsx'
import { DoneNote } from './_components/done-note.tsx'
import { Words } from './_components/words.tsx'

export const metadata: Metadata = { title: '预告' }
export const instant = false

export default orMissing(async function AnnouncementPage({
  params,
  searchParams,
}: {
  params: Promise<{ announcementId: string }>
  searchParams: SearchParams
}) {
  const announcementId = parseId((await params).announcementId)
  if (announcementId === null) notFound()
  const actor = await requireActor()
  const one = await orNotFound(getAnnouncement(database(), { actor, announcementId }))
  const { lockVersion, shown, inReview, reportId, may, whyNot, isAnnounced, moves, last, state } =
    one
  const now = new Date()
  const isChanged = shown !== null && differingFields(shown, inReview).length > 0
  const target = { announcementId, lockVersion }
  const isAhead = (day: string) => day >= shanghaiDay(now)
  // The day that readers have is called off; a change may be about to put it off, or on.
  const endsAhead = isAhead((shown ?? inReview).takesPlaceOn)
  const changesAhead = endsAhead || isAhead(inReview.takesPlaceOn)
  const hasDecided = textOf((await searchParams)['decided']) === String(announcementId)
  const isReturned = last?.move === 'return' || last?.move === 'refuse-call-off'
  return (
    <>
      <PageHead title={inReview.title} second="status">
        <BackLink href="/planned">预告</BackLink>
        <Spacer />
        {isAnnounced && <Crumb href={announcementPath(announcementId)}>看网页 ↗</Crumb>}
      </PageHead>
      <PageBody stack className="max-w-[calc(47.5rem+2*var(--spacing-gutter))]">
        {hasDecided && reportId === null && last?.accountId === actor.accountId && (
          <DoneNote actor={actor} last={last} state={state} isAnnounced={isAnnounced} />
        )}
        <p className="text-ink-2">
          {one.divisionName} · {formatState({ ...one, isReported: reportId !== null })}
        </p>
        {state === 'called-off' && (
          <Note tone="calm">
            {isAnnounced
              ? '活动已取消'
              : one.callOffReason
                ? '没有采用'
                : '交审以后撤回了，读者没有看到过'}
            {one.callOffReason && `：${one.callOffReason}`}
          </Note>
        )}
        {one.proposedCallOff && (
          <Note tone="calm">
            {last?.name}申请取消这次活动，等一位编辑决定：{one.proposedCallOff}
          </Note>
        )}
        {reportId !== null && (
          <Note tone="good">
            有了报道：<a href={articlePath(reportId)}>看报道</a>
          </Note>
        )}
        {isReturned && last?.reason && (
          <Note tone="calm">
            <b>
              {last.name} {formatMoment(last.at, now)} {ANNOUNCEMENT_MOVE_LABELS[last.move]}：
            </b>
            <span className={QUOTED}>{last.reason}</span>
          </Note>
        )}
        <section aria-labelledby="words">
          <h2 id="words" className="mb-2">
            {!isChanged ? '预告' : isReturned ? '退回的改动' : '等着审的改动'}
          </h2>
          {isChanged && (
            <HelpText space="none" className="mb-2">
              划掉的是读者现在看到的，画线的是要改成的。
            </HelpText>
          )}
          <Words content={inReview} before={isChanged ? shown : null} />
        </section>
        <Decision
          target={target}
          title={inReview.title}
          isAnnounced={isAnnounced}
          pending={one.pending}
          isReturned={isReturned}
          may={{ ...may, callOff: may.callOff && endsAhead }}
          whyNotCallOff={isAnnounced && endsAhead && state !== 'called-off' ? whyNot.callOff : null}
        />
        {changesAhead && state !== 'called-off' && (
          <section className="grid gap-4" aria-labelledby="change">
            <h2 id="change">修改</h2>
            {may.change && isAnnounced && (
              <HelpText space="none">
                交审以后，读者看到的还是原来的，审过才换。
                {isChanged && '再交一次，代替上面的改动。'}
              </HelpText>
            )}
            <ChangeAnnouncement
              accountId={actor.accountId}
              target={target}
              values={inReview}
              earliest={shanghaiDay(now)}
              closed={whyNot.change}
            />
          </section>
        )}
        <section className="grid gap-2" aria-labelledby="history">
          <h2 id="history">经过</h2>
          <HistoryList
            lines={moves.map(({ move, name, reason, at }, index) => ({
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
})
