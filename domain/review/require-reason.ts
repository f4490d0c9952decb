import { Refusal } from '#lib/refusal'

const LONGEST_REASON = 1_000

/** The reason as given, trimmed; refused when it is missing or too long. `what` opens the sentence. */
export function requireReason(reason: string, what: string): string {
  const given = reason.trim()
  if (!given) throw refusal(`请写${what}的理由，作者和同事都会看到`)
  if (given.length > LONGEST_REASON) throw refusal(`理由最多 ${LONGEST_REASON} 字`)
  return given
}

const refusal = (message: string) => new Refusal('invalid-input', message, { reason: [message] })
