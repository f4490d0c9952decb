import type { ArticleState, EditionState } from '#db/states'
import { isApproved, levelOf } from '#domain/edition/edition-state'
import { isOffline } from '#domain/publication/refuse-withdrawn'
import { findReasonIssue } from '#domain/edition/text-rules'
import { formatDay } from '#lib/dates'
import { REVIEW_LEVEL_LABELS } from '#lib/labels'
import type { Verdict } from '#lib/verdict'

// What an editor can decide at the foot of a review, with its labels.
export type Decision = 'approve' | 'schedule' | 'hold' | 'return' | 'spike'

export const APPROVALS: readonly Decision[] = ['approve', 'schedule', 'hold']

export interface Wording {
  /** In the row of choices. */
  choice: string
  /** On the button that does it. */
  button: string
  /** The result; for a decision with a reason, who sees the reason. */
  hint: string
  /** The message when the reason is missing; null where none is asked. */
  missing: string | null
}

/**
 * The decisions open to the editor, in the order they are shown. `next` is where an approval leads; of a withdrawn
 * article the last one publishes nothing.
 */
export function openDecisions(
  verdicts: Record<'approve' | 'return' | 'spike', Verdict>,
  next: EditionState | null,
  articleState: ArticleState,
): Decision[] {
  const last = next !== null && isApproved(next)
  const publishes = last && !isOffline(articleState)
  return [
    ...(verdicts.approve.allowed && (publishes || !last) ? (['approve'] as const) : []),
    ...(verdicts.approve.allowed && publishes ? (['schedule'] as const) : []),
    ...(verdicts.approve.allowed && last ? (['hold'] as const) : []),
    ...(verdicts.return.allowed ? (['return'] as const) : []),
    ...(verdicts.spike.allowed ? (['spike'] as const) : []),
  ]
}

/** `vacancy` says what nobody could do after an approval. */
export function formatDecision(
  decision: Decision,
  next: EditionState | null,
  vacancy: string | null = null,
): Wording {
  const level = next ? levelOf(next) : null
  switch (decision) {
    case 'approve':
      return level
        ? {
            choice: '通过',
            button: `送${REVIEW_LEVEL_LABELS[level]}`,
            hint: `通过后送${REVIEW_LEVEL_LABELS[level]}，${vacancy ? `可是${vacancy}` : '由另一位编辑看'}。`,
            missing: null,
          }
        : {
            choice: '通过并发布',
            button: '通过并发布',
            hint: '这是最后一级：通过后马上发布，读者就能看到。',
            missing: null,
          }
    case 'schedule':
      return {
        choice: '定时',
        button: '通过并定时',
        hint: '通过后排好时间，到时间自动发布；在“排期”里还能改。',
        missing: null,
      }
    case 'hold':
      return {
        choice: '先不发布',
        button: '通过，先不发布',
        hint: '通过后放到“排期”里，到时候再发布或者定时发布。',
        missing: null,
      }
    case 'return':
      return {
        choice: '退回修改',
        button: '退回给作者',
        hint: '退回的理由，作者和各级编辑都会看到',
        missing: findReasonIssue('', 'return'),
      }
    case 'spike':
      return {
        choice: '不采用',
        button: '不采用',
        hint: '不采用的理由，作者和各级编辑都会看到',
        missing: findReasonIssue('', 'spike'),
      }
  }
}

/** The button of a schedule: when that would be, so that nobody sends a time unseen; null while there is none. */
export const formatTimed = (
  { day, time }: { day: string; time: string },
  today: string,
): string | null =>
  day !== '' && time !== '' ? `${formatDay(day, Number(today.slice(0, 4)))} ${time} 发布` : null

export function choiceLabels(decisions: readonly Decision[], next: EditionState | null) {
  const labels = decisions.map((decision) => [decision, formatDecision(decision, next).choice])
  return Object.fromEntries(labels) as Record<Decision, string>
}
