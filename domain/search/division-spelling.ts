import { pinyin } from 'pinyin-pro'

import type { Division } from '../division/division.ts'

// Divisions as people type them on a Latin keyboard: 庄浪 is zhuanglang, and zl for short.

const LETTERS = /^[a-z-]{2,30}$/

export interface SpeltDivision {
  division: Division
  /** How well the letters fit: the whole spelling, its initials, or the beginning of the spelling. */
  fit: 'spelling' | 'initials' | 'beginning'
}

const ORDER = { spelling: 0, initials: 1, beginning: 2 } as const

/** The places that letters may mean, best first; none when `letters` is no such word. */
export function findSpeltDivisions(
  divisions: readonly Division[],
  letters: string,
): SpeltDivision[] {
  const asked = letters.toLowerCase()
  if (!LETTERS.test(asked)) return []
  return divisions
    .flatMap((division): SpeltDivision[] => {
      const fit = fitOf(division, asked)
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

function fitOf(division: Division, asked: string): SpeltDivision['fit'] | null {
  const { slug } = division
  const plain = slug.replaceAll('-', '')
  const { whole, initials } = spell(division)
  if ([slug, plain, ...whole].includes(asked)) return 'spelling'
  if (initials.includes(asked)) return 'initials'
  const begins = [plain, ...whole].some((word) => asked.length > 2 && word.startsWith(asked))
  return begins ? 'beginning' : null
}

const known = new Map<string, { whole: string[]; initials: string[] }>()

function spell({ name, shortName, slug }: Division) {
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
    whole: [...new Set(syllables.map((parts) => parts.join('')))],
    initials: [...new Set(initials)],
  }
  known.set(key, spelt)
  return spelt
}
