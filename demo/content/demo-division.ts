import type { DivisionLevel } from '#db/states'

/** What demonstration content needs to know of a division; any province's rows will do. */
export interface DemoDivision {
  code: string
  name: string
  shortName: string
  slug: string
  level: DivisionLevel
  parentCode: string | null
}
