import type { Terrain } from '#lib/landscape-lines'

import type { Place } from './list-places.ts'

/** The land to draw over a place's page, by where its prefecture lies on the map. */
export function terrainOf(place: Place, places: readonly Place[]): Terrain {
  const parent = places.find(({ code }) => code === place.parentCode)
  const { tileColumn, tileRow } = parent?.tileColumn == null ? place : parent
  if (tileColumn === null || tileRow === null) return 'terraces'
  if (tileRow >= 5) return 'hills'
  return tileColumn <= 6 && tileRow <= 3 ? 'dunes' : 'terraces'
}
