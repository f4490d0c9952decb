// Characters that nobody sees: zero-width spaces and joiners, soft hyphens, marks of direction. They
// part a word or a number for a program and not for a reader.
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu
const UNSEEN_AND_SPACES = /[\s\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/gu

export interface SeenText {
  text: string
  /** The place of one of its code units in the original text. */
  offsetOf(index: number): number
}

/** A text without what nobody sees, and without its spaces and line breaks when they are not to count. */
export function dropUnseen(text: string, { spaces = true } = {}): SeenText {
  const pattern = spaces ? UNSEEN : UNSEEN_AND_SPACES
  const offsets: number[] = []
  let seen = ''
  let from = 0
  const keep = (until: number) => {
    seen += text.slice(from, until)
    for (let offset = from; offset < until; offset += 1) offsets.push(offset)
  }
  for (const { 0: unseen, index } of text.matchAll(pattern)) {
    keep(index)
    from = index + unseen.length
  }
  if (from === 0) return { text, offsetOf: (index) => index }
  keep(text.length)
  return { text: seen, offsetOf: (index) => offsets[index] ?? text.length }
}

/** Whether a reader would see nothing of it. */
export const isBlank = (text: string): boolean => dropUnseen(text, { spaces: false }).text === ''
