// Makes one province's divisions from the national data and the province's own notes. Slugs and
// short names are unique within the province: the highest level keeps the bare name, the others
// take their kind with them (linxia is the prefecture; linxia-shi, linxia-xian).

import { pinyin } from 'pinyin-pro'
import type { DivisionLevel } from '#db/states'
import type { MappedDivision } from './division.ts'
import { nationalDivisions, type NationalDivision } from './national-divisions.ts'
import { findProvinceNotes } from './provinces/find-notes.ts'
import { splitName } from './short-name.ts'

const RANK: Record<DivisionLevel, number> = { province: 0, prefecture: 1, county: 2, zone: 3 }
const KIND_SLUG: Record<string, string> = {
  省: 'sheng',
  市: 'shi',
  县: 'xian',
  区: 'qu',
  州: 'zhou',
  盟: 'meng',
  旗: 'qi',
  地区: 'diqu',
  林区: 'linqu',
}

/** `provincePrefix`: the first two digits of the province's code. Unknown prefixes throw. */
export function buildDivisions(provincePrefix: string): MappedDivision[] {
  const notes = findProvinceNotes(provincePrefix)
  const rows = nationalDivisions.filter((row) => row.code.startsWith(provincePrefix))
  if (rows[0]?.level !== 'province') throw new RangeError(`No province has code ${provincePrefix}`)
  const zones = notes.zones.filter((zone) => rows.every((row) => row.code !== zone.code))
  const ordered = [...rows, ...zones.map((zone) => ({ ...zone, level: 'zone' as const }))].toSorted(
    (a, b) => a.code.localeCompare(b.code),
  )
  const shortNames = assignNames(ordered, bareShortName, withKind, (row) => row.name)
  const slugs = assignNames(
    ordered,
    (row) => notes.slugs[row.code] ?? spell(bareName(row)),
    slugWithKind,
    (row) =>
      `${spell(bareName(ordered.find((up) => up.code === row.parentCode) ?? row))}-${slugWithKind(row)}`,
  )
  return ordered.map((row, position) => ({
    ...row,
    shortName: shortNames.get(row.code) ?? row.name,
    slug: slugs.get(row.code) ?? row.code,
    position,
    tile: notes.tiles[row.code] ?? null,
  }))
}

type NameOf = (row: NationalDivision) => string

/** Chooses for each row the first of its names that no row of equal or higher level also claims. */
function assignNames(rows: NationalDivision[], bare: NameOf, longer: NameOf, longest: NameOf) {
  const given = new Map<string, string>()
  const taken = new Set<string>()
  for (const level of Object.values(RANK)) {
    const peers = rows.filter((row) => RANK[row.level] === level)
    for (const row of peers) {
      const free = (name: string, nameOf: NameOf) =>
        !taken.has(name) && peers.every((peer) => peer === row || nameOf(peer) !== name)
      const name = [bare, longer, longest].find((nameOf) => free(nameOf(row), nameOf))?.(row)
      given.set(row.code, name ?? `${longest(row)}-${row.code}`)
    }
    for (const row of peers) taken.add(given.get(row.code) ?? row.code)
  }
  return given
}

function bareName(row: NationalDivision): string {
  if (row.level === 'zone') return row.name
  const { stem, kind } = splitName(row.name)
  return stem.length === 1 ? stem + kind : stem
}

/** Autonomous prefectures keep 州, as people say them: 临夏州, 甘南州. */
function bareShortName(row: NationalDivision): string {
  return row.level === 'prefecture' && row.name.endsWith('自治州') ? withKind(row) : bareName(row)
}

function withKind(row: NationalDivision): string {
  const { stem, kind } = splitName(row.name)
  return row.level === 'zone' ? row.name : stem + kind
}

function slugWithKind(row: NationalDivision): string {
  const { stem, kind } = splitName(row.name)
  return row.level === 'zone' ? spell(row.name) : `${spell(stem)}-${KIND_SLUG[kind] ?? spell(kind)}`
}

function spell(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', v: true }).join('').toLowerCase()
}
