// How text becomes what can be looked up. A run of Chinese characters becomes each pair of neighbours
// (重点提案: 重点 点提 提案), so that any two characters are found whatever the words are; its last
// character is alone too, for a run of one. Letters and digits stay whole. Positions count
// characters, not marks, so a phrase is found across 、 and spaces.

export interface Gram {
  text: string
  /** Number of characters before it. */
  position: number
}

export interface Run {
  text: string
  kind: 'han' | 'word'
  position: number
  /** Where it starts in the text, in code units. */
  start: number
}

const RUN = /\p{Script=Han}+|[\p{L}\p{N}\p{M}]+?(?=\p{Script=Han}|[^\p{L}\p{N}\p{M}]|$)/gu

/** Stretches of Chinese characters, and words of letters and digits, in folded text. */
export function listRuns(folded: string): Run[] {
  let position = 0
  return Array.from(folded.matchAll(RUN), ({ 0: text, index: start }) => {
    const kind = /^\p{Script=Han}/u.test(text) ? 'han' : 'word'
    const run: Run = { text, kind, position, start }
    position += kind === 'han' ? [...text].length : 1
    return run
  })
}

/** What a document holds for one run. */
export function gramsOf({ text, kind, position }: Run): Gram[] {
  if (kind === 'word') return [{ text, position }]
  const characters = [...text]
  return characters.map((character, index) => ({
    text: character + (characters[index + 1] ?? ''),
    position: position + index,
  }))
}
