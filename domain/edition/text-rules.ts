import { isBlank } from '#lib/characters/unseen'

// What people must write with a move, and how much they may: for the command, and for its form before the click.

export const MAX_REASON = 1_000
export const MAX_COMMENT = 1_000
export const MAX_CORRECTION_TEXT = 500
export const MAX_PUBLIC_NOTE = 300
export const MAX_BYPASS_REASON = 200

/** Ends the refusal of what saw an earlier version of an edition. */
export const SEEN_EARLIER = '您看到的是较早的样子，请刷新这一页。'

const MISSING_REASON = {
  return: '请写退回的理由，作者要照着改。',
  spike: '请写不采用的理由，作者会看到。',
  unspike: '请写恢复采用的理由，作者和同事都会看到',
  decline: '请写不更正的理由，作者和同事都会看到',
  force: '请写强制发布的理由，作者和同事都会看到',
} as const
export type ReasonedMove = keyof typeof MISSING_REASON

/** Whether nothing is written that anybody could see. */
export const isMissing = (text: string): boolean => isBlank(text)

/** What is wrong with a text that must be written; null when it will do. `missing` says that there is none. */
export function findTextIssue(
  text: string,
  { missing, longest }: { missing: string; longest: number },
): string | null {
  if (isMissing(text)) return missing
  return text.trim().length > longest ? `最多 ${longest} 字` : null
}

/** What is wrong with the reason for a move; null when it will do. */
export const findReasonIssue = (reason: string, move: ReasonedMove): string | null =>
  findTextIssue(reason, { missing: MISSING_REASON[move], longest: MAX_REASON })
