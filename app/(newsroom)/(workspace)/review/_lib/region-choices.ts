import { covers } from '#domain/division/covers'
import type { DivisionRow } from '#domain/division/list-divisions'

export interface RegionChoice {
  code: string
  /** Counties stand in from their prefecture, which means itself and all of them. */
  word: string
}

/** The regions within an editor's scopes, prefectures before their counties. */
export function regionChoices(
  divisions: readonly DivisionRow[],
  scopes: readonly string[],
): RegionChoice[] {
  const within = divisions.filter(
    ({ code, level }) => level !== 'province' && scopes.some((scope) => covers(scope, code)),
  )
  const counties = within.filter(({ level }) => level !== 'prefecture')
  const prefectures = within.filter(({ level }) => level === 'prefecture')
  const grouped = prefectures.flatMap(({ code, name }) => [
    { code, word: name },
    ...counties
      .filter(({ parentCode }) => parentCode === code)
      .map((county) => ({ code: county.code, word: `　${county.name}` })),
  ])
  const shown = new Set(grouped.map(({ code }) => code))
  const alone = counties.filter(({ code }) => !shown.has(code))
  return [...grouped, ...alone.map(({ code, name }) => ({ code, word: name }))]
}
