import { asc, or } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { contains } from '#db/contains'
import { topics } from '#db/schema/topics'
import { articlePath, committeePath, divisionPath } from '#lib/addresses/site-paths'
import { consultationPath } from '#lib/addresses/consultation-paths'
import { proposalPath } from '#lib/addresses/proposal-paths'
import { searchPath } from '#lib/addresses/search-path'
import { DEMO_MARK } from '#lib/article-marks'
import { shortenProposal } from '#lib/proposal-title'

import { WORK_WORDS } from '../catalogue/dictionary.ts'
import { foldText } from '../copydesk/characters/fold-text.ts'
import type { Division } from '../division/division.ts'
import { buildMatch } from './build-match.ts'
import { findDivisions } from './division-spelling.ts'
import { listHeadlines } from './list-headlines.ts'
import { listNamedCommittees } from './list-named-committees.ts'
import { normalise, parseQuery } from './parse-query.ts'
import { listFoundConsultations } from './search-consultations.ts'
import { listFoundMatters } from './search-matters.ts'
import { isLetters, spellWord } from './word-spelling.ts'

// What a reader may mean, while it is being typed: places and their committees, running topics, words of the
// committees' work, by characters or by their spelling; proposals and topics of consultations; and headlines. Each is a link of its own.

export interface Suggestion {
  kind: 'place' | 'committee' | 'topic' | 'word' | 'matter' | 'headline'
  words: string
  /** What it leads to, in short. */
  note: string
  path: string
}

const MAX_DIVISIONS = 5
const MAX_TOPICS = 2
const MAX_WORDS = 4
const MAX_MATTERS = 3
const MAX_CONSULTATIONS = 2
const MAX_HEADLINES = 4

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
  const [named, listed, found, consulted, headlines] = await Promise.all([
    listNamedTopics(db, [text]),
    listNamedCommittees(db, { words: [text], divisions: input.divisions }),
    findMatters(db, text, input.divisions),
    findConsultations(db, text, input.divisions),
    findHeadlines(db, text, input.divisions),
  ])
  return [
    ...suggestDivisions(input.divisions, text),
    ...listed.map(({ name, ...division }): Suggestion => {
      return { kind: 'committee', words: name, note: '政协委员会', path: committeePath(division) }
    }),
    ...named.map(({ name, slug }): Suggestion => {
      return { kind: 'topic', words: name, note: '专题', path: `/topics/${slug}` }
    }),
    ...suggestWords(text),
    ...found.map(({ number, title, division, term, session, isDemo }): Suggestion => {
      const note = [`${division.name}第${number}号提案`, ...(isDemo ? [DEMO_MARK] : [])].join(' · ')
      const path = proposalPath(division.slug, { term, number: session }, number)
      return { kind: 'matter', words: shortenProposal(title.text), note, path }
    }),
    ...consulted.map(({ matterId, title, division, town, isDemo }): Suggestion => {
      const note = [`${division.name}${town}协商`, ...(isDemo ? [DEMO_MARK] : [])].join(' · ')
      return {
        kind: 'matter',
        words: title.text,
        note,
        path: consultationPath(division.slug, matterId),
      }
    }),
    ...headlines.map(({ articleId, headline, division, isDemo }): Suggestion => {
      const note = isDemo ? `${division} · ${DEMO_MARK}` : division
      return { kind: 'headline', words: headline, note, path: articlePath(articleId) }
    }),
  ]
}

async function findMatters(db: Queryable, text: string, divisions: readonly Division[]) {
  if (isLetters(text) || isWorkWord(text)) return []
  const asked = { query: parseQuery(text), divisions, limit: MAX_MATTERS }
  return (await listFoundMatters(db, asked)).rows
}

async function findConsultations(db: Queryable, text: string, divisions: readonly Division[]) {
  if (isLetters(text) || isWorkWord(text)) return []
  const asked = { query: parseQuery(text), divisions, limit: MAX_CONSULTATIONS }
  return (await listFoundConsultations(db, asked)).rows
}

/** 提案 alone names no proposal. */
const isWorkWord = (text: string): boolean => WORK_WORDS.some((word) => word === text)

/** Letters are on the way to a word; only characters are looked for in headlines. */
function findHeadlines(db: Queryable, text: string, divisions: readonly Division[]) {
  const match = isLetters(text) ? null : buildMatch(parseQuery(text), divisions)
  return match ? listHeadlines(db, { match, limit: MAX_HEADLINES }) : []
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
  const fits = isLetters(text)
    ? (word: string) => spellWord(word).some((spelling) => spelling.startsWith(text))
    : (word: string) => word !== text && word.includes(text)
  const words = WORK_WORDS.filter(fits).toSorted(
    (a, b) => Number(b.startsWith(text)) - Number(a.startsWith(text)) || a.length - b.length,
  )
  return words.slice(0, MAX_WORDS).map((word) => {
    return { kind: 'word', words: word, note: '搜索', path: searchPath(word) }
  })
}
