// The whole country's divisions as the statistics office lists them (data/divisions.json names the source and the
// date), with six-digit codes and without the rows that exist only to fill a table (市辖区, 省直辖县级行政区划, a city
// as its own county).

import type { DivisionLevel } from '#db/states'
import lists from './data/divisions.json' with { type: 'json' }

export type NationalDivision = {
  code: string
  name: string
  level: DivisionLevel
  parentCode: string | null
}

const FILLER_CITY = /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/

export const nationalDivisions: readonly NationalDivision[] = list()

function list(): NationalDivision[] {
  const cities = Object.entries<string>(lists.cities).filter(([, name]) => !FILLER_CITY.test(name))
  const cityNames = new Map(cities)
  return [
    ...Object.entries<string>(lists.provinces).map(([code, name]) => ({
      code: `${code}0000`,
      name,
      level: 'province' as const,
      parentCode: null,
    })),
    ...cities.map(([code, name]) => ({
      code: `${code}00`,
      name,
      level: 'prefecture' as const,
      parentCode: `${code.slice(0, 2)}0000`,
    })),
    ...Object.entries<string>(lists.areas)
      .filter(([code, name]) => name !== '市辖区' && cityNames.get(code.slice(0, 4)) !== name)
      .map(([code, name]) => ({
        code,
        name,
        // The statistics office numbers functional zones from x71 upwards.
        level: code[4] === '7' ? ('zone' as const) : ('county' as const),
        parentCode: cityNames.has(code.slice(0, 4))
          ? `${code.slice(0, 4)}00`
          : `${code.slice(0, 2)}0000`,
      })),
  ]
}
