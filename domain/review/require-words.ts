import { Refusal } from '#lib/refusal'
import { isBlank } from '#lib/unseen'

import { namesAPerson, PERSONAL_ISSUE } from '../article/checklist.ts'

/**
 * Words a person must give, trimmed. Refused under `field` when there are none (`missing` says so) or
 * more than `longest` characters; never cut short.
 */
function requireWords(
  given: string,
  { field, missing, longest }: { field: string; missing: string; longest: number },
): string {
  const words = given.trim()
  const refuse = (message: string) => new Refusal('invalid-input', message, { [field]: [message] })
  if (isBlank(words)) throw refuse(missing)
  if (words.length > longest) throw refuse(`最多 ${longest} 字`)
  return words
}

/** Why a move is made; `what` names the move. */
export function requireReason(reason: string, what: string): string {
  const missing = `请写${what}的理由，作者和同事都会看到`
  return requireWords(reason, { field: 'reason', missing, longest: 1_000 })
}

/** What readers are told. */
export function requirePublicNote(note: string): string {
  const missing = '请写给读者看的说明'
  const words = requireWords(note, { field: 'publicNote', missing, longest: 300 })
  if (!namesAPerson(words)) return words
  throw new Refusal('invalid-input', PERSONAL_ISSUE, { publicNote: [PERSONAL_ISSUE] })
}

/** What somebody says is wrong in a live article. */
export function requireCorrectionWords(words: string): string {
  const missing = '请写清哪里错了、应当怎样写'
  return requireWords(words, { field: 'words', missing, longest: 500 })
}

/** Why a watched word may stand. */
export function requireBypassReason(reason: string): string {
  const missing = '请写放行的理由，看检查的人都看得到'
  return requireWords(reason, { field: 'reason', missing, longest: 200 })
}

/** What somebody says about a piece to those who work on it. */
export function requireComment(text: string): string {
  return requireWords(text, { field: 'text', missing: '请写意见', longest: 1_000 })
}
