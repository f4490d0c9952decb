import { characterPairs } from '#lib/character-pairs'

/** Of the pairs of characters that a promise has, so many stand in a sentence that promises the same. */
const ALIKE = 0.7

/** Whether a sentence promises what a shorter or longer wording promises by the same day. */
export function saysTheSame(sentence: string, promise: string): boolean {
  const [one, other] = [characterPairs(sentence), characterPairs(promise)]
  const shorter = Math.min(one.size, other.size)
  return shorter > 0 && one.intersection(other).size / shorter >= ALIKE
}
