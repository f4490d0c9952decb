// The table behind place lookup: every way a text writes one of our divisions, beside the names
// of all other places in the country, so that 和县 in Anhui is recognised and then left alone.

import type { Division } from './division.ts'
import { nationalDivisions, type NationalDivision } from './national-divisions.ts'
import { findProvinceNotes } from './provinces/find-notes.ts'
import { splitName } from './short-name.ts'

export type DivisionName = {
  text: string
  /** Our divisions of that name, highest level first; empty for a place elsewhere. */
  divisions: Division[]
  /** Divisions of that name in other provinces. */
  outside: NationalDivision[]
  /** full carries its kind (庄浪县); stem does not (庄浪) and needs context. */
  form: 'full' | 'stem'
  /** An everyday word as well: 合作, 安定. */
  wordLike: boolean
}

export function listDivisionNames(divisions: readonly Division[]): Map<string, DivisionName> {
  const prefix = divisions[0]?.code.slice(0, 2) ?? ''
  const notes = findProvinceNotes(prefix)
  const names = new Map<string, DivisionName>()
  const named = (text: string, form: DivisionName['form']): DivisionName => {
    const known = names.get(text)
    if (known !== undefined) return known
    const wordLike = notes.wordLike.includes(text)
    const name: DivisionName = { text, divisions: [], outside: [], form, wordLike }
    names.set(text, name)
    return name
  }
  const add = (text: string, form: DivisionName['form'], division: Division | undefined) => {
    if (text.length < 2 || division === undefined) return
    const { divisions: own } = named(text, form)
    if (!own.includes(division)) own.push(division)
  }
  const addOutside = (text: string, form: DivisionName['form'], row: NationalDivision) => {
    if (text.length < 2) return
    const { outside } = named(text, form)
    if (!outside.includes(row)) outside.push(row)
  }

  for (const division of divisions) {
    const { stem, kind } = splitName(division.name)
    add(division.name, 'full', division)
    if (division.level === 'zone') continue
    add(stem + kind, 'full', division)
    add(stem, 'stem', division)
  }
  for (const [name, code] of Object.entries(notes.formerNames)) {
    add(
      name,
      'full',
      divisions.find((division) => division.code === code),
    )
  }
  for (const row of nationalDivisions) {
    if (row.code.startsWith(prefix)) continue
    const { stem, kind } = splitName(row.name)
    addOutside(row.name, 'full', row)
    addOutside(stem + kind, 'full', row)
    // County stems elsewhere are legion and collide with words; provinces and prefectures do not.
    if (row.level === 'province' || row.level === 'prefecture') addOutside(stem, 'stem', row)
  }
  return names
}
