import { pinyin } from 'pinyin-pro'
import { ilike, asc } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { topics } from '#db/schema/topics'
import { likeAnywhere } from '#lib/like'
import { placePath } from '#lib/site-paths'
import { searchPath } from '#lib/search-path'

import { WORK_WORDS } from '../catalogue/dictionary.ts'
import { foldText } from '../copydesk/fold-text.ts'
import type { DivisionRow } from '../division/list-divisions.ts'
import { normalise } from './parse-query.ts'
import { findSpeltPlaces } from './place-spelling.ts'

// What a reader may mean, while it is being typed: places, running topics, words of the committees'
// work; by characters or by their spelling. Each is a link of its own.

export interface Suggestion {
  kind: 'place' | 'topic' | 'word'
  words: string
  /** What it leads to, in short. */
  note: string
  path: string
}

const MOST_PLACES = 5
const MOST_TOPICS = 2
const MOST_WORDS = 4
const LETTERS = /^[a-z]{2,30}$/

/** Questions that are often asked, for an empty box. */
export const FREQUENT_QUESTIONS = [
  '提案',
  '政协讲堂',
  '三抓三促',
  '社情民意',
  '乡村振兴',
  '文史资料',
] as const

export async function suggest(
  db: Queryable,
  input: { text: string; divisions: readonly DivisionRow[] },
): Promise<Suggestion[]> {
  const text = foldText(normalise(input.text))
  if (text === '') return []
  const named = await db
    .select({ name: topics.name, slug: topics.slug })
    .from(topics)
    .where(ilike(topics.name, likeAnywhere(text)))
    .orderBy(asc(topics.position), asc(topics.id))
    .limit(MOST_TOPICS)
  return [
    ...suggestPlaces(input.divisions, text),
    ...named.map(({ name, slug }): Suggestion => {
      return { kind: 'topic', words: name, note: '专题', path: `/topics/${slug}` }
    }),
    ...suggestWords(text),
  ]
}

/** Divisions by any part of their name, or by how it is spelt. */
export function findPlaces(divisions: readonly DivisionRow[], text: string): DivisionRow[] {
  const byName = divisions.filter(({ name }) => name.includes(text))
  const bySpelling = findSpeltPlaces(divisions, text).map(({ place }) => place)
  return [...new Set([...byName, ...bySpelling])]
}

function suggestPlaces(divisions: readonly DivisionRow[], text: string): Suggestion[] {
  return findPlaces(divisions, text)
    .slice(0, MOST_PLACES)
    .map((place) => {
      const above = divisions.find(({ code }) => code === place.parentCode)
      const note = place.level === 'province' ? '全省' : (above?.name ?? '')
      return { kind: 'place', words: place.name, note, path: placePath(place) }
    })
}

function suggestWords(text: string): Suggestion[] {
  const fits = LETTERS.test(text)
    ? (word: string) => spell(word).some((spelling) => spelling.startsWith(text))
    : (word: string) => word !== text && word.includes(text)
  const words = WORK_WORDS.filter(fits).toSorted(
    (a, b) => Number(b.startsWith(text)) - Number(a.startsWith(text)) || a.length - b.length,
  )
  return words.slice(0, MOST_WORDS).map((word) => {
    return { kind: 'word', words: word, note: '搜索', path: searchPath(word) }
  })
}

const spelt = new Map<string, string[]>()

/** A word's whole spelling and its initials. */
function spell(word: string): string[] {
  const known = spelt.get(word)
  if (known) return known
  const syllables = pinyin(word, { toneType: 'none', type: 'array', v: true })
  const spellings = [syllables.join(''), syllables.map((each) => each.charAt(0)).join('')]
  spelt.set(word, spellings)
  return spellings
}
