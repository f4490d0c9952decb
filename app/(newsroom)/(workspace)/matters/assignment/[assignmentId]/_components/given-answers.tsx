import type { AssignmentScreen } from '#domain/assignment/get-assignment'
import { formatDay } from '#lib/dates'

import { AnsweredFiles } from '../../../_components/answered-files.tsx'
import { ShownAnswer } from '../../../_components/shown-answer.tsx'

/** What the unit answered, and who signed it; more than once where it was handled anew. The files are of the last. */
export function GivenAnswers({
  assignmentId,
  answers,
}: Pick<AssignmentScreen, 'assignmentId' | 'answers'>) {
  if (answers.length === 0) return null
  return (
    <section className="grid gap-2" aria-labelledby="answers">
      <h2 id="answers">答复</h2>
      {answers.map(({ signedBy, signedOn, ...answer }, index) => (
        <article key={index} className="grid gap-2 border-b border-line pb-3">
          <ShownAnswer answer={answer} />
          <p className="text-xs text-ink-2">
            {signedBy}签发{signedOn && `，${formatDay(signedOn)}`}
          </p>
        </article>
      ))}
      <AnsweredFiles assignmentId={assignmentId} />
    </section>
  )
}
