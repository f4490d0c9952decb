// An administrative division of the portal's province: the province itself, its prefectures, their
// counties, and zones that publish news without being a county (兰州新区). Codes are GB/T 2260.
// It is reference knowledge: nothing here knows committees, accounts or articles.

import type { DivisionLevel } from '#db/states'

export type Division = {
  /** Six digits, ending in 0000 for the province and in 00 for a prefecture. */
  code: string
  name: string
  shortName: string
  slug: string
  level: DivisionLevel
  parentCode: string | null
  /** Display order: the province, then each prefecture followed by its counties and zones. */
  position: number
}

/** A division with its place on the tile map. */
export type MappedDivision = Division & {
  /** Columns count half tiles, so that rows may be offset as bricks are. */
  tile: { column: number; row: number } | null
}
