import { Note } from '#components/newsroom/note'
import type { Actor } from '#domain/account/actor'
import { findVacancy } from '#domain/review/find-vacancies'
import { getReviewCopy } from '#domain/review/get-review-copy'
import { isOfRecalled } from '#domain/review/unreadable'
import { levelOf } from '#domain/review/workflow'
import { wordMoment } from '#lib/dates'
import { Refusal } from '#lib/refusal'
import { EDITION_STATE_WORDS } from '#lib/words'
import { database } from '#server/database'

import { parseId } from '../_lib/search-params.ts'
import { VacancyNote } from './vacancy-note.tsx'

/** What came of the piece just decided on, as it stands in the database. */
export async function DecidedNote({
  actor,
  asked,
  now,
}: {
  actor: Actor
  asked: string | string[] | undefined
  now: Date
}) {
  const editionId = typeof asked === 'string' ? parseId(asked) : null
  if (editionId === null) return null
  const copy = await findCopy(actor, editionId, now)
  if (copy === 'recalled') {
    return <Note tone="calm">作者撤回了这篇稿件，改好以后会重新提交。</Note>
  }
  if (!copy) return null
  const { state, articleId, scheduledAt, divisionCode } = copy.edition
  const vacant = await findVacancy(database(), { editionId, now })
  const name = <>《{copy.current.content.headline}》</>
  if (state === 'published') {
    return (
      <Note
        tone="good"
        action={
          <a className="button slim" href={`/articles/${articleId}`}>
            看网页
          </a>
        }
      >
        <b>已发布：</b>
        {name}，读者现在就能看到。
      </Note>
    )
  }
  const note = (
    <Note tone="good">
      {state === 'returned' && (
        <>
          <b>已退回：</b>
          {name}，作者会看到您写的理由。
        </>
      )}
      {levelOf(state) !== null && (
        <>
          <b>已通过：</b>
          {name}，送到{EDITION_STATE_WORDS[state]}。
        </>
      )}
      {state === 'spiked' && (
        <>
          <b>不采用：</b>
          {name}，作者会看到您写的理由。要恢复的话，在<a href="/review/spiked">不采用的稿件</a>里。
        </>
      )}
      {state === 'approved' && (
        <>
          <b>待发布：</b>
          {name}，在<a href="/schedule">排期</a>里等发布。
        </>
      )}
      {scheduledAt && (
        <>
          <b>已排期：</b>
          {name}，{wordMoment(scheduledAt, now)} 自动发布。
        </>
      )}
      {!['returned', 'spiked', 'approved', 'scheduled'].includes(state) &&
        levelOf(state) === null && (
          <>
            {name}现在是“{EDITION_STATE_WORDS[state]}”。
          </>
        )}
    </Note>
  )
  return (
    <>
      {note}
      {state !== 'returned' && (
        <VacancyNote levels={vacant} state={state} divisionCode={divisionCode} />
      )}
    </>
  )
}

async function findCopy(actor: Actor, editionId: number, now: Date) {
  try {
    return await getReviewCopy(database(), { actor, editionId, now })
  } catch (error) {
    if (isOfRecalled(error)) return 'recalled'
    if (error instanceof Refusal) return null
    throw error
  }
}
