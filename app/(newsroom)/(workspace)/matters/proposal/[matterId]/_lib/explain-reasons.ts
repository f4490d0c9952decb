import type { ExaminingDecision } from '#db/matter-states'
import { EXAMINING_DECISION_LABELS } from '#lib/matter-labels'

/** Which of the decisions that are possible here ask for a reason, and which do not. */
export function explainReasons(decisions: readonly ExaminingDecision[]): string {
  const named = (needsReason: boolean) =>
    decisions
      .filter((one) => (one === 'decline' || one === 'divert') === needsReason)
      .map((one) => EXAMINING_DECISION_LABELS[one])
      .join('、')
  const [needed, free] = [named(true), named(false)]
  return [
    needed && `${needed}一定要写理由，决定以后提案者会看到。`,
    free && `${free}可以不写理由。`,
  ].join('')
}
