import { dropUnseen } from './characters/unseen.ts'

/** Characters as Chinese editors count them: every code point that is neither white space nor unseen. */
export function countCharacters(text: string): number {
  return [...dropUnseen(text, { spaces: false }).text].length
}

/** The first `limit` characters, cut at the end of a sentence when one is near, else with an ellipsis. */
export function shorten(text: string, limit: number): string {
  const characters = [...text]
  if (characters.length <= limit) return text
  const head = characters.slice(0, limit).join('')
  const stop = Math.max(head.lastIndexOf('。'), head.lastIndexOf('；'), head.lastIndexOf('！'))
  return stop >= limit / 2 ? head.slice(0, stop + 1) : `${head}…`
}
