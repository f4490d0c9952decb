import type { DivisionChoice } from '#components/form/division-select'
import type { Division } from '#domain/division/division'
import { spellDivision } from '#domain/search/division-spelling'

/** A division as a form offers it: it is found by its name or in letters. */
export function toDivisionChoice(division: Division): DivisionChoice {
  const { code, name, level, parentCode } = division
  return { code, name, level, parentCode, spelling: spellDivision(division) }
}
