import { Note } from '#components/ui/note'
import { ButtonLink } from '#components/ui/button'
import type { Actor } from '#domain/account/actor'
import {
  isApproved,
  isCurrent,
  isDraft,
  isInReview,
  isReturned,
  isSpiked,
  isSuperseded,
} from '#domain/edition/edition-state'
import { findLastStep } from '#domain/review/history/find-last-step'
import { findVacancy } from '#domain/vacancies/find-vacancies'
import { formatMoment } from '#lib/dates'
import { EDITION_STATE_LABELS } from '#lib/labels'
import { database } from '#server/database'

import { findReview } from '../_lib/find-review.ts'
import { VacancyNote } from './vacancy-note.tsx'

/**
 * The result of the last decision, as the database has it. The address outlives what happens next: of what others have
 * done since it says how the edition stands, and nothing of the decision.
 */
export async function DecidedNote({
  actor,
  asked,
  now,
}: {
  actor: Actor
  asked: string | string[] | undefined
  now: Date
}) {
  const found = await findReview(database(), { actor, asked, now })
  if (found === 'recalled') {
    return <Note tone="calm">作者撤回了这篇稿件，再提交的时候会回到这里。</Note>
  }
  if (!found) return null
  const { id: editionId, state, articleId, scheduledAt, divisionCode } = found.edition
  const isTakenOff = found.history.at(-1)?.move === 'unschedule'
  const last = await findLastStep(database(), { editionId })
  const name = <>《{found.current.content.headline}》</>
  if (isCurrent(state) && last?.articleState !== 'live') {
    return (
      <Note tone="calm">
        {name}发布过，现在{last?.articleState === 'removed' ? '移除了' : '撤稿了'}，读者看不到。
      </Note>
    )
  }
  if (isCurrent(state)) {
    return (
      <Note
        tone="good"
        action={
          <ButtonLink size="small" href={`/articles/${articleId}`}>
            看网页
          </ButtonLink>
        }
      >
        <b>已发布：</b>
        {name}，读者现在就能看到。
      </Note>
    )
  }
  const isMovedOn = last !== null && ![actor.accountId, null].includes(last.accountId)
  if (isMovedOn || isDraft(state) || isSuperseded(state)) {
    return (
      <Note tone="calm">
        {name}现在是“{EDITION_STATE_LABELS[state]}”。
      </Note>
    )
  }
  const vacant = await findVacancy(database(), { editionId, now })
  const note = (
    <Note tone="good">
      {isReturned(state) && (
        <>
          <b>已退回：</b>
          {name}，
          {found.writersGone
            ? '写这一稿的账号停用了，管这个账号的人会收到通知，转给别的通讯员接着写。'
            : '作者会看到您写的理由。'}
        </>
      )}
      {isInReview(state) && (
        <>
          <b>已通过：</b>
          {name}，送到{EDITION_STATE_LABELS[state]}。
        </>
      )}
      {isSpiked(state) && (
        <>
          <b>不采用：</b>
          {name}，作者会看到您写的理由。要恢复的话，在<a href="/review/spiked">不采用的稿件</a>里。
        </>
      )}
      {isApproved(state) && (
        <>
          <b>{isTakenOff ? '已取消排期：' : '待发布：'}</b>
          {name}，在<a href="/schedule?list=approved">排期</a>里等发布。
        </>
      )}
      {scheduledAt && (
        <>
          <b>已排期：</b>
          {name}，{formatMoment(scheduledAt, now)} 自动发布。
        </>
      )}
    </Note>
  )
  return (
    <>
      {note}
      {!isReturned(state) && (
        <VacancyNote levels={vacant} state={state} divisionCode={divisionCode} />
      )}
    </>
  )
}
