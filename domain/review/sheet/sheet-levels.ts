import { REVIEW_LEVELS, type CheckItem, type EditionState, type ReviewLevel } from '#db/states'

import { levelOf } from '../../edition/edition-state.ts'
import type { HistoryMove } from '../history/history-row.ts'

// The signature lines of one round of review: two a level. The program records who approved which
// text and who changed it, never that somebody read proofs: so the second line says exactly what is
// recorded, and is empty where nothing is recorded.
interface Signature {
  name: string
  at: Date
  revisionNumber: number
}

export interface SheetLevel {
  level: ReviewLevel
  review: Signature | null
  /** What the approver ticked as looked through. */
  checks: readonly CheckItem[]
  proofreading:
    | (Signature & {
        /**
         * edited: changed the text at this level; same: approved the very text that was published;
         * earlier: approved a text that was changed later.
         */
        basis: 'edited' | 'same' | 'earlier'
      })
    | null
}

interface LevelApproval {
  level: number
  name: string
  at: Date
  number: number
  hash: string
  checks: readonly CheckItem[]
}

interface Step {
  move: HistoryMove
  fromState: EditionState | null
  name: string | null
  at: Date
  revisionNumber: number | null
}

/** `approvals`: of the last round only. `history`: of the whole edition, first to last. */
export function signLevels({
  levels,
  final,
  approvals,
  history,
}: {
  /** How many the site reviews in now; more are shown when more have signed. */
  levels: ReviewLevel
  final: { number: number; hash: string }
  approvals: readonly LevelApproval[]
  history: readonly Step[]
}): SheetLevel[] {
  const round = history.slice(history.findLastIndex(({ move }) => move === 'submit') + 1)
  const count = Math.max(levels, ...approvals.map(({ level }) => level))
  return REVIEW_LEVELS.filter((level) => level <= count).map((level) => {
    const approval = approvals.find((one) => one.level === level)
    const review = approval
      ? { name: approval.name, at: approval.at, revisionNumber: approval.number }
      : null
    const edit = round.findLast(
      ({ move, fromState }) =>
        move === 'edit' && fromState !== null && levelOf(fromState) === level,
    )
    const proofreading = proofread(review, approval?.hash === final.hash, edit)
    return { level, review, checks: approval?.checks ?? [], proofreading }
  })
}

function proofread(
  review: Signature | null,
  same: boolean,
  edit: Step | undefined,
): SheetLevel['proofreading'] {
  if (edit?.name && edit.revisionNumber !== null) {
    const { name, at, revisionNumber } = edit
    return { name, at, revisionNumber, basis: 'edited' }
  }
  return review && { ...review, basis: same ? 'same' : 'earlier' }
}
