import type { BodyBlock } from '#domain/article/body'
import type { Inline } from '#domain/article/body-inline'
import type { ListKind } from '#lib/body/lists'

/** How a character is set, and where it leads. */
export interface Look {
  bold: boolean
  href: string | null
}

export const PLAIN: Look = { bold: false, href: null }

/** One paragraph of a clipboard as it is read: its characters, each with its look. */
export interface Line {
  heading: boolean
  /** The list it is an item of. */
  list: ListKind | null
  characters: ({ character: string } & Look)[]
}

/** Signs that are set as wide as a Chinese character: a line of source may break beside them. */
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…·]/u
const UNSEEN = /[\u200b-\u200f\u2060\ufeff\u00ad]/gu
/** White space of markup, which is one space or none; the full-width space belongs to the words. */
const BLANK = /[ \t\r\n\f\u00a0]/u

export function addText(line: Line, text: string, { bold, href }: Look): void {
  for (const character of text.replaceAll(UNSEEN, ''))
    line.characters.push({ character, bold, href })
}

/** The block a line becomes, without indents and the breaks of its source; null when it says nothing. */
export function blockOfLine({ heading, list, characters }: Line): BodyBlock | null {
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
    if (blank !== '' && before && !onlyBreak) kept.push(spaceBetween(before, sign))
    blank = ''
    // The indent of a printed paragraph.
    if (kept.length === 0 && sign.character === '\u3000') continue
    kept.push(sign)
  }
  while (/^[ \u3000]$/u.test(kept.at(-1)?.character ?? '')) kept.pop()
  if (kept.length === 0) return null
  if (!heading && list) return { type: 'item', attrs: { list }, content: runsOf(kept) }
  if (!heading) return { type: 'paragraph', content: runsOf(kept) }
  const text = kept.map(({ character }) => character).join('')
  return { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] }
}

function spaceBetween(before: Look, after: Look) {
  return {
    character: ' ',
    bold: before.bold,
    href: before.href === after.href ? before.href : null,
  }
}

function runsOf(characters: Line['characters']): Inline[] {
  const runs: ({ text: string } & Look)[] = []
  for (const { character, ...look } of characters) {
    const last = runs.at(-1)
    if (last?.bold === look.bold && last.href === look.href) last.text += character
    else runs.push({ text: character, ...look })
  }
  return runs.map(({ text, bold, href }) => {
    const marks = [
      ...(bold ? [{ type: 'bold' as const }] : []),
      ...(href === null ? [] : [{ type: 'link' as const, attrs: { href } }]),
    ]
    return { type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }
  })
}

export const linesOfText = (text: string): string[] => text.split(/\r\n?|[\n\v\u2028\u2029]/u)

/** The blocks of a text without markup: one line a paragraph. */
export function blocksOfText(text: string): BodyBlock[] {
  return linesOfText(text).flatMap((source) => {
    const line: Line = { heading: false, list: null, characters: [] }
    addText(line, source, PLAIN)
    return blockOfLine(line) ?? []
  })
}
