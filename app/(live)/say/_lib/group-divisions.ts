import type { SiteDivision } from '#domain/site/list-site-divisions'

import type { Place } from '../_components/place-fields.tsx'

type Listed = Pick<SiteDivision, 'code' | 'name' | 'level' | 'parentCode'>

/** The places that have a committee, each below its prefecture; the province itself comes first. */
export function groupDivisions(divisions: readonly Listed[]): Place[] {
  const nameOf = new Map(divisions.map(({ code, name }) => [code, name]))
  return divisions.map(({ code, name, level, parentCode }) => {
    if (level === 'province') return { code, name: `${name}本级`, group: name }
    if (level === 'prefecture') return { code, name: `${name}本级`, group: name }
    return { code, name, group: nameOf.get(parentCode ?? '') ?? name }
  })
}
