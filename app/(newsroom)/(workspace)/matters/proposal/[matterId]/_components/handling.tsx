import { StateTag } from '#components/matter/state-tag'
import { Note } from '#components/ui/note'
import type { Actor } from '#domain/account/actor'
import { getHandling } from '#domain/assignment/get-handling'
import { formatDay, formatMoment, shanghaiDay } from '#lib/dates'
import { ASSIGNMENT_PART_LABELS, SATISFACTION_LABELS } from '#lib/matter-labels'
import { database } from '#server/database'

import { AnsweredFiles } from '../../../_components/answered-files.tsx'
import { ShownAnswer } from '../../../_components/shown-answer.tsx'
import { describeAnswered, describeDue, describePart } from '../../../_lib/format-assignment.ts'
import { ConcludeForms } from './conclude-forms.tsx'
import { RateForm } from './rate-form.tsx'

/** What became of a filed proposal: which units answer it, what they answered, and how that is rated. */
export async function Handling({
  actor,
  matterId,
  title,
  now,
}: {
  actor: Actor
  matterId: number
  title: string
  now: Date
}) {
  const handling = await getHandling(database(), { actor, matterId, now })
  const {
    assignments,
    allowed,
    ratings,
    toRate,
    lockVersion,
    closeVerdict,
    archiveVerdict,
    ratingDueOn,
  } = handling
  if (assignments.length === 0) return null
  const target = { matterId, lockVersion }
  const today = shanghaiDay(now)
  const onPaper = toRate.filter(({ isOwn }) => !isOwn)
  return (
    <section className="grid gap-3" aria-labelledby="handling">
      <h2 id="handling">办理</h2>
      {assignments.map((one) => {
        const part = { ...one, matterState: handling.state }
        const due = describeDue(part, today)
        return (
          <article key={one.assignmentId} className="grid gap-2 border-b border-line pb-3">
            <h3>
              {one.unit}
              <small className="ml-2 text-xs text-ink-2">
                {ASSIGNMENT_PART_LABELS[one.part]}，{describePart(part)}
              </small>
            </h3>
            {one.answers.map((answer, index) => (
              <ShownAnswer key={index} answer={answer} />
            ))}
            {one.answers.length > 0 && <AnsweredFiles assignmentId={one.assignmentId} />}
            {due && (
              <p>
                {one.dueOn && `${formatDay(one.dueOn)}前${one.part === 'joint' ? '会签' : '答复'} `}
                <StateTag tone={due.tone}>{due.words}</StateTag>
              </p>
            )}
          </article>
        )
      })}
      {ratings.length > 0 && (
        <ul className="grid gap-2" aria-label="评价">
          {ratings.map(({ name, attitude, result, words, isFromPaper, createdAt }) => (
            <li key={name}>
              <b>{name}</b> 态度{SATISFACTION_LABELS[attitude]}，结果{SATISFACTION_LABELS[result]}
              <small className="ml-2 text-xs text-ink-2">
                {formatMoment(createdAt, now)}
                {isFromPaper && '，纸上的'}
              </small>
              {words !== '' && <p className="whitespace-pre-line">{words}</p>}
            </li>
          ))}
        </ul>
      )}
      {allowed.has('rate') && (
        <Note tone="calm">
          {describeAnswered(assignments)}，请评价。态度和结果分开评
          {ratingDueOn && `，${formatDay(ratingDueOn)}前没有评的，视为没有评价`}。
        </Note>
      )}
      <RateForm target={target} isOpen={allowed.has('rate')} onPaper={onPaper} />
      <ConcludeForms
        target={target}
        title={title}
        parts={assignments.filter(
          ({ answeredOn, part }) => answeredOn !== null && part !== 'joint',
        )}
        canRedo={allowed.has('redo')}
        closing={allowed.has('redo') ? closeVerdict : null}
        archiving={archiveVerdict}
      />
    </section>
  )
}
