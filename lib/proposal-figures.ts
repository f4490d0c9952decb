// The figures of a session's proposals in words. Key proposals and those that leaders took up are parts of what was
// filed; what was answered and closed is measured against it.

import { formatPart } from './format-figures.ts'
import { MATTER_STEP_LABELS } from './matter-labels.ts'

type MatterStep = keyof typeof MATTER_STEP_LABELS

export type StepCounts = Readonly<Record<MatterStep, number>>

/** What each step is a part of. */
const WHOLE: Readonly<Record<MatterStep, MatterStep | null>> = {
  received: null,
  filed: 'received',
  key: 'filed',
  'taken-up': 'filed',
  answered: 'filed',
  done: 'filed',
}

/** 占收到92%: what a step is a share of; null where that makes no sense. */
export function formatStepShare(counts: StepCounts, step: MatterStep): string | null {
  const of = WHOLE[step]
  if (of === null || counts[of] === 0 || counts[step] > counts[of]) return null
  return `占${MATTER_STEP_LABELS[of]}${formatPart(counts[step], counts[of])}`
}

/** The length of a step's bar as a share of the longest. */
export const stepLength = (counts: StepCounts, step: MatterStep): number =>
  counts[step] / Math.max(1, ...Object.values(counts))

/** The figures in one sentence. */
export function describeFigures(counts: StepCounts): string {
  const { received, filed, key, 'taken-up': takenUp, answered, done } = counts
  const parts = [
    `收到提案${received}件，立案${filed}件`,
    key > 0 && `选出重点提案${key}件${takenUp > 0 ? `，领导批办领办${takenUp}件` : ''}`,
    answered > 0 && `已答复${answered}件${done > 0 ? `，办结${done}件` : ''}`,
  ]
  return `${parts.filter(Boolean).join('；')}。`
}
