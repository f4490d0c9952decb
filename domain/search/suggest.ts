import { asc, or } from 'drizzle-orm'
import { pinyin } from 'pinyin-pro'

import type { Queryable } from '#db/client'
import { contains } from '#db/contains'
import { topics } from '#db/schema/topics'
import { divisionPath } from '#lib/addresses/site-paths'
import { searchPath } from '#lib/addresses/search-path'

import { WORK_WORDS } from '../catalogue/dictionary.ts'
import { foldText } from '../copydesk/characters/fold-text.ts'
import type { Division } from '../division/division.ts'
import { normalise } from './parse-query.ts'
import { findSpeltDivisions } from './division-spelling.ts'

// What a reader may mean, while it is being typed: places, running topics, words of the committees'
// work; by characters or by their spelling. Each is a link of its own.

export interface Suggestion {
  kind: 'place' | 'topic' | 'word'
  words: string
  /** What it leads to, in short. */
  note: string
  path: string
}

const MAX_DIVISIONS = 5
const MAX_TOPICS = 2
const MAX_WORDS = 4
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
  input: { text: string; divisions: readonly Division[] },
): Promise<Suggestion[]> {
  const text = foldText(normalise(input.text))
  if (text === '') return []
  const named = await listNamedTopics(db, [text])
  return [
    ...suggestDivisions(input.divisions, text),
    ...named.map(({ name, slug }): Suggestion => {
      return { kind: 'topic', words: name, note: '专题', path: `/topics/${slug}` }
    }),
    ...suggestWords(text),
  ]
}

/** Running topics whose name holds one of the words. */
export async function listNamedTopics(db: Queryable, words: readonly string[]) {
  const named = words.flatMap((word) => contains(word, topics.name) ?? [])
  if (named.length === 0) return []
  return db
    .select({ name: topics.name, slug: topics.slug })
    .from(topics)
    .where(or(...named))
    .orderBy(asc(topics.position), asc(topics.id))
    .limit(MAX_TOPICS)
}

/** Divisions by any part of their name, or by how it is spelt. */
export function findDivisions(divisions: readonly Division[], text: string): Division[] {
  const byName = divisions.filter(({ name }) => name.includes(text))
  const bySpelling = findSpeltDivisions(divisions, text).map(({ division }) => division)
  return [...new Set([...byName, ...bySpelling])]
}

function suggestDivisions(divisions: readonly Division[], text: string): Suggestion[] {
  return findDivisions(divisions, text)
    .slice(0, MAX_DIVISIONS)
    .map((division) => {
      const above = divisions.find(({ code }) => code === division.parentCode)
      const note = division.level === 'province' ? '全省' : (above?.name ?? '')
      return { kind: 'place', words: division.name, note, path: divisionPath(division) }
    })
}

function suggestWords(text: string): Suggestion[] {
  const fits = LETTERS.test(text)
    ? (word: string) => spell(word).some((spelling) => spelling.startsWith(text))
    : (word: string) => word !== text && word.includes(text)
  const words = WORK_WORDS.filter(fits).toSorted(
    (a, b) => Number(b.startsWith(text)) - Number(a.startsWith(text)) || a.length - b.length,
  )
  return words.slice(0, MAX_WORDS).map((word) => {
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
