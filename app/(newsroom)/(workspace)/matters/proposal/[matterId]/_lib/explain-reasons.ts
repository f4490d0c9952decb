import type { ExaminingDecision } from '#db/matter-states'
import { needsReason } from '#domain/proposal/schemas'
import { EXAMINING_DECISION_LABELS } from '#lib/matter-labels'

/** Which of the decisions that are possible here ask for a reason, and which do not. */
export function explainReasons(decisions: readonly ExaminingDecision[]): string {
  const named = (isNeeded: boolean) =>
    decisions
      .filter((one) => needsReason(one) === isNeeded)
      .map((one) => EXAMINING_DECISION_LABELS[one])
      .join('、')
  const [needed, free] = [named(true), named(false)]
  return [
    needed && `${needed}一定要写理由，决定以后提案者会看到。`,
    free && `${free}可以不写理由。`,
  ].join('')
}
