import { buildDivisions } from '../division/build-divisions.ts'
import type { Division } from '../division/division.ts'

/**
 * The county, or the zone, of a province that somebody means: by its code, by its name with or without what it lies in,
 * by how that begins, or by the word in its address. Where there is none, or more than one, a sentence that says so.
 */
export function findCounty(provincePrefix: string, typed: string): Division | string {
  const divisions = buildDivisions(provincePrefix)
  const [province] = divisions
  const word = typed.replaceAll(/\s/gu, '').toLowerCase()
  const counties = divisions.filter(({ level }) => level === 'county' || level === 'zone')
  const namesOf = ({ name, shortName, parentCode }: Division): string[] => {
    const above = divisions.find(({ code, level }) => code === parentCode && level === 'prefecture')
    const whole = `${above?.name ?? ''}${name}`
    return [shortName, name, whole, `${province?.name}${whole}`]
  }
  const exact = counties.filter((one) => [one.code, one.slug, ...namesOf(one)].includes(word))
  const found = exact.length > 0 ? exact : counties.filter((one) => beginsAs(namesOf(one), word))
  const [county, another] = found
  const quoted = `“${typed.slice(0, 20)}”`
  if (!county) return `${province?.name}没有${quoted}这个县区`
  if (!another) return county
  const names = found.slice(0, 5).map(({ name, code }) => `${name}（${code}）`)
  return `${quoted}不止一处，请写全名或代码，如${names.join('、')}`
}

/** 临夏 may be 临夏市 and 临夏县; one character is too little to mean anything. */
const beginsAs = (names: readonly string[], word: string): boolean =>
  word.length > 1 && names.some((name) => name.startsWith(word))
