import type { Terrain } from '#lib/landscape-lines'

import type { SiteDivision } from './list-site-divisions.ts'

/** The land to draw over a place's page, by where its prefecture lies on the map. */
export function terrainOf(division: SiteDivision, divisions: readonly SiteDivision[]): Terrain {
  const parent = divisions.find(({ code }) => code === division.parentCode)
  const { tileColumn, tileRow } = parent?.tileColumn == null ? division : parent
  if (tileColumn === null || tileRow === null) return 'terraces'
  if (tileRow >= 5) return 'hills'
  return tileColumn <= 6 && tileRow <= 3 ? 'dunes' : 'terraces'
}
