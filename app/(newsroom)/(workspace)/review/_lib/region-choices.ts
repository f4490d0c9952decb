import { covers } from '#domain/division/covers'
import type { Division } from '#domain/division/division'

export interface RegionChoice {
  code: string
  /** Indented for counties; a prefecture means itself and all of its counties. */
  label: string
}

/** The regions within an editor's scopes, prefectures before their counties. */
export function regionChoices(
  divisions: readonly Division[],
  scopes: readonly string[],
): RegionChoice[] {
  const within = divisions.filter(
    ({ code, level }) => level !== 'province' && scopes.some((scope) => covers(scope, code)),
  )
  const counties = within.filter(({ level }) => level !== 'prefecture')
  const prefectures = within.filter(({ level }) => level === 'prefecture')
  const grouped = prefectures.flatMap(({ code, name }) => [
    { code, label: name },
    ...counties
      .filter(({ parentCode }) => parentCode === code)
      .map((county) => ({ code: county.code, label: `　${county.name}` })),
  ])
  const shown = new Set(grouped.map(({ code }) => code))
  const alone = counties.filter(({ code }) => !shown.has(code))
  return [...grouped, ...alone.map(({ code, name }) => ({ code, label: name }))]
}
