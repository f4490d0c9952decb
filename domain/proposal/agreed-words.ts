import type { AgreedWords } from '#db/schema/matter/matter-private'
import { PROPOSAL_WORD_LABELS, PROPOSAL_WORDS, type ProposalWord } from '#lib/proposal-words'

// Who agrees to move a proposal agrees to its words, and to whether readers have it. Once either changes they are asked
// again; what they agreed to stays with them until they answer, so that they see what changed.

/** What there is to agree to. */
export const wordsOf = (proposal: AgreedWords): AgreedWords => {
  const { title, category, situation, analysis, advice, advisedUnits, consent } = proposal
  return { title, category, situation, analysis, advice, advisedUnits, consent }
}

/** Where two versions differ, in the order of the form. */
export const changedWords = (before: AgreedWords, after: AgreedWords): ProposalWord[] =>
  PROPOSAL_WORDS.filter((name) => before[name] !== after[name])

/** 建议、公开 */
export const nameWords = (names: readonly ProposalWord[]): string =>
  names.map((name) => PROPOSAL_WORD_LABELS[name]).join('、')

/** What stays with who agreed when the words change: their own version; null where it is the same again. */
export function agreedTo(
  mover: { agreedAt: Date | null; agreedTo: AgreedWords | null },
  { before, after }: { before: AgreedWords; after: AgreedWords },
): AgreedWords | null {
  if (mover.agreedAt === null) return null
  const own = mover.agreedTo ?? before
  return changedWords(own, after).length === 0 ? null : own
}

interface Consenting {
  accountId: number | null
  disagreedAt: Date | null
  consents: boolean | null
}

/** Whether everybody who moves it wants it public; who wrote it, and who stands on paper, by its own field. */
export const allConsent = (
  people: readonly Consenting[],
  { consent, enteredBy }: { consent: boolean; enteredBy: number },
): boolean =>
  consent &&
  people.every(
    ({ accountId, disagreedAt, consents }) =>
      accountId === null || accountId === enteredBy || disagreedAt !== null || consents === true,
  )
