import { pinyin } from 'pinyin-pro'

import { fitSpelling, type Fit, type Spelling } from '#lib/fit-spelling'

import type { Division } from '../division/division.ts'

// Divisions as people type them on a Latin keyboard: 庄浪 is zhuanglang, and zl for short.

export interface SpeltDivision {
  division: Division
  fit: Fit
}

const ORDER = { spelling: 0, initials: 1, beginning: 2 } as const

/** The places that letters may mean, best first; none when `letters` is no such word. */
export function findSpeltDivisions(
  divisions: readonly Division[],
  letters: string,
): SpeltDivision[] {
  return divisions
    .flatMap((division): SpeltDivision[] => {
      const fit = fitSpelling(spellDivision(division), letters)
      return fit ? [{ division, fit }] : []
    })
    .toSorted((a, b) => ORDER[a.fit] - ORDER[b.fit])
}

/** Divisions by any part of their name, or by how it is spelt. */
export function findDivisions(divisions: readonly Division[], text: string): Division[] {
  const byName = divisions.filter(({ name }) => name.includes(text))
  const bySpelling = findSpeltDivisions(divisions, text).map(({ division }) => division)
  return [...new Set([...byName, ...bySpelling])]
}

const known = new Map<string, Spelling>()

/** How people type it: by its slug, by its names, by their initials. */
export function spellDivision({ name, shortName, slug }: Division): Spelling {
  const key = `${name} ${slug}`
  const found = known.get(key)
  if (found) return found
  const names = [shortName, name]
  const syllables = names.map((text) => pinyin(text, { toneType: 'none', type: 'array', v: true }))
  // A slug knows local readings (宕昌 is tanchang), so its first letter counts as well.
  const initials = syllables.flatMap((parts) => {
    const letters = parts.map((part) => part.charAt(0)).join('')
    return [letters, slug.charAt(0) + letters.slice(1)]
  })
  const spelt = {
    whole: [
      ...new Set([slug, slug.replaceAll('-', ''), ...syllables.map((parts) => parts.join(''))]),
    ],
    initials: [...new Set(initials)],
  }
  known.set(key, spelt)
  return spelt
}
