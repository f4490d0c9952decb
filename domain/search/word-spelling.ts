import { pinyin } from 'pinyin-pro'

const LETTERS = /^[a-z]{2,30}$/
const MAX_KEPT = 5_000
const kept = new Map<string, string[]>()

/** Letters as they are typed for Chinese words. */
export const isLetters = (text: string): boolean => LETTERS.test(text)

/** A word's whole spelling and its initials, without tones: 提案 is tian and ta. */
export function spellWord(word: string): string[] {
  const known = kept.get(word)
  if (known) return known
  const syllables = pinyin(word, { toneType: 'none', type: 'array', v: true })
  const spellings = [syllables.join(''), syllables.map((each) => each.charAt(0)).join('')]
  if (kept.size >= MAX_KEPT) kept.clear()
  kept.set(word, spellings)
  return spellings
}

/** Its whole spelling. */
export const soundOf = (word: string): string => spellWord(word)[0] ?? ''
