// Where a story is from when it does not say so itself: its column, the line that signs it, or the
// committee whose bulletin the page is. What the story says always comes first.

import type { Division } from '#domain/division/division'
import type { DivisionIndex } from '#domain/division/division-index'
import { omitsDivision } from './page-division.ts'
import {
  divisionReading,
  provinceOf,
  readDivision,
  type DivisionInput,
  type DivisionResult,
} from './read-division.ts'

const PROVINCIAL = /全省各级政协|省委常委会/

type Around = {
  column: string | null
  signatures: readonly string[]
  pageDivision: Division | null
}

export function readStoryDivision(
  story: DivisionInput,
  around: Around,
  index: DivisionIndex,
): DivisionResult {
  const named = readDivision(story, index)
  const { pageDivision } = around
  const opening = story.paragraphs.join('\n').slice(0, 400)
  // In a county's bulletin 县政协 is its own, whoever else comes to visit.
  const guest = named.division?.level === 'prefecture' && pageDivision?.level === 'county'
  if (guest && /(?<![\u4e00-\u9fff])县政协|我县/.test(opening)) {
    return { ...named, division: divisionReading(pageDivision, index), confidence: 0.7 }
  }
  if (named.division !== null) return named
  // 庆阳市政协委员风采: where the story itself names no place, its column may.
  const column = around.column === null ? named : readFrom(story, around.column, index)
  if (column.division !== null) return column
  const signed = readFrom(story, around.signatures.join('\n'), index)
  if (signed.division !== null) return { ...signed, confidence: 0.6 }
  const text = [...around.signatures, ...story.headlines, ...story.paragraphs.slice(0, 2)]
    .join('\n')
    .slice(0, 400)
  const town = named.town ?? ''
  const province = PROVINCIAL.test(text) ? provinceOf(index) : null
  if (province !== null)
    return { ...named, division: divisionReading(province, index), confidence: 0.6 }
  if (pageDivision === null || !(town !== '' || omitsDivision(text))) return named
  return { ...named, division: divisionReading(pageDivision, index), confidence: 0.6 }
}

function readFrom(story: DivisionInput, line: string, index: DivisionIndex): DivisionResult {
  return readDivision({ ...story, headlines: [line] }, index)
}
