import type { BodyBlock, Inline } from '#domain/article/body'

/** One paragraph of a clipboard as it is read: its characters, each with its weight. */
export interface Line {
  heading: boolean
  characters: { character: string; bold: boolean }[]
}

/** Signs that are set as wide as a Chinese character: a line of source may break beside them. */
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…·]/u
const UNSEEN = /[\u200b-\u200f\u2060\ufeff\u00ad]/gu
/** White space of markup, which is one space or none; the full-width space belongs to the words. */
const BLANK = /[ \t\r\n\f\u00a0]/u

export function addText(line: Line, text: string, bold: boolean): void {
  for (const character of text.replaceAll(UNSEEN, '')) line.characters.push({ character, bold })
}

/** The block a line becomes, without indents and the breaks of its source; null when it says nothing. */
export function blockOfLine({ heading, characters }: Line): BodyBlock | null {
  const kept: Line['characters'] = []
  let blank = ''
  for (const sign of characters) {
    if (BLANK.test(sign.character)) {
      blank += sign.character
      continue
    }
    const before = kept.at(-1)
    const onlyBreak =
      /[\r\n]/.test(blank) && before && WIDE.test(before.character) && WIDE.test(sign.character)
    if (blank !== '' && before && !onlyBreak) kept.push({ character: ' ', bold: before.bold })
    blank = ''
    // The indent of a printed paragraph.
    if (kept.length === 0 && sign.character === '\u3000') continue
    kept.push(sign)
  }
  while (/^[ \u3000]$/u.test(kept.at(-1)?.character ?? '')) kept.pop()
  if (kept.length === 0) return null
  if (!heading) return { type: 'paragraph', content: runsOf(kept) }
  const text = kept.map(({ character }) => character).join('')
  return { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] }
}

function runsOf(characters: Line['characters']): Inline[] {
  const runs: { text: string; bold: boolean }[] = []
  for (const { character, bold } of characters) {
    const last = runs.at(-1)
    if (last?.bold === bold) last.text += character
    else runs.push({ text: character, bold })
  }
  return runs.map(({ text, bold }) => ({
    type: 'text',
    text,
    ...(bold ? { marks: [{ type: 'bold' as const }] } : {}),
  }))
}

/** The blocks of a text without markup: one line a paragraph. */
export function blocksOfText(text: string): BodyBlock[] {
  return text.split(/\r\n?|[\n\v\u2028\u2029]/u).flatMap((source) => {
    const line: Line = { heading: false, characters: [] }
    addText(line, source, false)
    return blockOfLine(line) ?? []
  })
}
