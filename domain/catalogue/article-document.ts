import type { IsoDay } from '#lib/dates'

import { foldText } from '../copydesk/characters/fold-text.ts'
import { gramsOf, listRuns } from './grams.ts'
import { segmentText } from './segment-text.ts'

// What the catalogue keeps of one article: PostgreSQL's text search vector, made here rather than in
// the database, which knows no Chinese. It holds the grams of the text (what is found), its words
// marked by '=' (what ranks), and marks by '@' for region, type, year and month (what narrows), so that the
// one index answers all three at once.

export type Weight = 'A' | 'B' | 'C' | 'D'

export interface Passage {
  weight: Weight
  text: string
}

export interface Marks {
  divisionCode: string
  type: string
  /** The day the timeline files it under. */
  day: IsoDay
}

/** The last position a vector can name; what follows it is not looked up. */
const LAST_POSITION = 16_300
/** Between passages, so that no phrase runs from one into the next. */
const GAP = 20
/** Repetitions of a word that count for its rank. */
const MAX_REPEATS = 5

/** The vector as the text that `::tsvector` reads. */
export function renderDocument(passages: readonly Passage[], marks: Marks): string {
  const entries = new Map<string, string[]>()
  const add = (lexeme: string, position: number, weight: Weight, most: number) => {
    const positions = entries.get(lexeme) ?? []
    if (positions.length < most) positions.push(`${position}${weight}`)
    entries.set(lexeme, positions)
  }
  let start = 1
  for (const { weight, text } of passages) {
    let end = start
    const folded = foldText(text)
    for (const run of listRuns(folded)) {
      for (const gram of gramsOf(run)) {
        end = start + gram.position
        if (end > LAST_POSITION) break
        add(gram.text, end, weight, 255)
      }
      if (end > LAST_POSITION) break
      // A character alone is no word, and asking for each costs more than all the rest.
      if (run.kind === 'han' && run.text.length > 1) {
        for (const word of segmentText(run.text, marks.divisionCode)) {
          if (word.length > 1) add(`=${word}`, start + run.position, weight, MAX_REPEATS)
        }
      }
    }
    start = end + GAP
    if (start > LAST_POSITION) break
  }
  const found = [...entries].map(([lexeme, positions]) => `${quote(lexeme)}:${positions.join(',')}`)
  return [...found, ...markLexemes(marks).map(quote)].join(' ')
}

/** A division is marked with its prefecture's mark too, so that either finds it. */
function markLexemes({ divisionCode, type, day }: Marks): string[] {
  const divisions = new Set([
    divisionMark(divisionCode),
    divisionMark(`${divisionCode.slice(0, 4)}00`),
  ])
  return [
    ...divisions,
    typeMark(type),
    yearMark(Number(day.slice(0, 4))),
    monthMark(day.slice(0, 7)),
  ]
}

export const divisionMark = (code: string): string => `@d${code}`
export const typeMark = (type: string): string => `@t${type}`
export const yearMark = (year: number): string => `@y${year}`
/** Of a month as YYYY-MM. */
export const monthMark = (month: string): string => `@m${month}`

export function quote(lexeme: string): string {
  return `'${lexeme.replace(/['\\]/g, '')}'`
}
