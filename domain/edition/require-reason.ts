import { Refusal } from '#lib/refusal'

import { namesAPerson, PERSONAL_ISSUE } from '../article/checklist.ts'
import {
  findReasonIssue,
  findTextIssue,
  MAX_BYPASS_REASON,
  MAX_COMMENT,
  MAX_CORRECTION_TEXT,
  MAX_PUBLIC_NOTE,
  type ReasonedMove,
} from './text-rules.ts'

/**
 * A text a person must write, trimmed. Refused under `field` when there are none (`missing` says so) or
 * more than `longest` characters; never cut short.
 */
function requireText(
  given: string,
  { field, missing, longest }: { field: string; missing: string; longest: number },
): string {
  return refuseIssue(given, field, findTextIssue(given, { missing, longest }))
}

function refuseIssue(given: string, field: string, issue: string | null): string {
  if (issue !== null) throw new Refusal('invalid-input', issue, { [field]: [issue] })
  return given.trim()
}

/** Why a move is made. */
export const requireReason = (reason: string, move: ReasonedMove): string =>
  refuseIssue(reason, 'reason', findReasonIssue(reason, move))

/** The note to readers. */
export function requirePublicNote(note: string): string {
  const missing = '请写给读者看的说明'
  const text = requireText(note, { field: 'publicNote', missing, longest: MAX_PUBLIC_NOTE })
  if (!namesAPerson(text)) return text
  throw new Refusal('invalid-input', PERSONAL_ISSUE, { publicNote: [PERSONAL_ISSUE] })
}

/** What somebody says is wrong in a live article. */
export function requireCorrectionText(text: string): string {
  const missing = '请写清哪里错了、应当怎样写'
  return requireText(text, { field: 'words', missing, longest: MAX_CORRECTION_TEXT })
}

/** Why a watched term is bypassed. */
export function requireBypassReason(reason: string): string {
  const missing = '请写放行的理由，看检查的人都看得到'
  return requireText(reason, { field: 'reason', missing, longest: MAX_BYPASS_REASON })
}

/** What somebody says about an edition to those who work on it. */
export function requireComment(text: string): string {
  return requireText(text, { field: 'text', missing: '请写意见', longest: MAX_COMMENT })
}
