// The table behind place lookup: every way the copy writes one of our divisions, beside the names
// of all other places in the country, so that 和县 in Anhui is recognised and then left alone.

import type { Division } from './division.ts'
import { nationalDivisions } from './national-divisions.ts'
import { findProvinceNotes } from './provinces/find-notes.ts'
import { splitName } from './short-name.ts'

export type PlaceName = {
  text: string
  /** Our divisions of that name, highest level first; empty for a place elsewhere. */
  divisions: Division[]
  /** full carries its kind (庄浪县); stem does not (庄浪) and needs context. */
  form: 'full' | 'stem'
  /** An everyday word as well: 合作, 安定. */
  wordLike: boolean
}

export function listPlaceNames(divisions: readonly Division[]): Map<string, PlaceName> {
  const prefix = divisions[0]?.code.slice(0, 2) ?? ''
  const notes = findProvinceNotes(prefix)
  const names = new Map<string, PlaceName>()
  const add = (text: string, form: PlaceName['form'], division: Division | null) => {
    if (text.length < 2) return
    const known = names.get(text)
    if (known === undefined) {
      names.set(text, {
        text,
        divisions: division === null ? [] : [division],
        form,
        wordLike: notes.wordLike.includes(text),
      })
    } else if (division !== null && !known.divisions.includes(division)) {
      known.divisions.push(division)
    }
  }

  for (const division of divisions) {
    const { stem, kind } = splitName(division.name)
    add(division.name, 'full', division)
    if (division.level === 'zone') continue
    add(stem + kind, 'full', division)
    add(stem, 'stem', division)
  }
  for (const [name, code] of Object.entries(notes.formerNames)) {
    add(name, 'full', divisions.find((division) => division.code === code) ?? null)
  }
  for (const row of nationalDivisions) {
    if (row.code.startsWith(prefix)) continue
    const { stem, kind } = splitName(row.name)
    add(row.name, 'full', null)
    add(stem + kind, 'full', null)
    // County stems elsewhere are legion and collide with words; provinces and prefectures do not.
    if (row.level === 'province' || row.level === 'prefecture') add(stem, 'stem', null)
  }
  return names
}
