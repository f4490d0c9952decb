import { quote } from '../catalogue/article-document.ts'
import { gramsOf, listRuns, type Gram } from '../catalogue/grams.ts'
import { segmentText } from '../catalogue/segment-text.ts'
import type { Division } from '../division/division.ts'
import { beginsWithNumber, NUMERALS, otherSpellings, splitAtNumbers } from './number-spelling.ts'
import type { ParsedQuery, QueryTerm } from './parse-query.ts'
import { findSpeltDivisions } from './division-spelling.ts'

// A parsed question as what the database is asked. Each word is looked up by its grams; a phrase by
// its grams side by side. Ranking asks for words besides, so that 合作 the word comes before 合作社.

export interface Match {
  /** tsquery that finds. */
  find: string
  /** tsquery whose matches are all among those of `find`, and which needs no comparing; or null. */
  surely: string | null
  /** tsquery that ranks what was found. */
  rank: string
  /** Folded stretches to mark in what is shown. */
  marks: string[]
  /** Whether the index alone cannot answer: positions must be compared row by row. */
  compares: boolean
}

/** Words that hold a sentence together; between two words of a question they say nothing. */
const FILLERS = new Set('的了和与及在是对把被从向为并也或等')
/** Spelt places a word may stand for. */
const MAX_DIVISIONS = 4

/** Null when nothing is asked for. Names of the portal's `divisions` are words, and letters may spell them. */
export function buildMatch(query: ParsedQuery, divisions: readonly Division[]): Match | null {
  if (query.wanted.length === 0) return null
  const ask = (terms: QueryTerm[]) =>
    terms.flatMap((term) => cutSpelt(term, divisions)).map((term) => askFor(term, divisions))
  const wanted = ask(query.wanted)
  const without = query.unwanted.map((term) => askFor(term, divisions))
  const unwanted = without.map(({ find }) => `!(${find})`)
  return {
    find: [...wanted.map(({ find }) => find), ...unwanted].join(' & '),
    surely: without.some(({ compares }) => compares) ? null : surelyOf(wanted, unwanted),
    rank: [...new Set(wanted.flatMap(({ rank }) => rank))].join(' | '),
    marks: [...new Set(wanted.flatMap(({ marks }) => marks))],
    compares: [...wanted, ...without].some(({ compares }) => compares),
  }
}

function surelyOf(wanted: Asked[], unwanted: string[]): string | null {
  const sure = wanted.map(({ surely }) => surely)
  return sure.every((each) => each !== null) ? [...sure, ...unwanted].join(' & ') : null
}

const isCompared = ({ text, exact }: QueryTerm): boolean => exact || isMixed(text)

interface Asked {
  find: string
  surely: string | null
  rank: string[]
  marks: string[]
  compares: boolean
}

/** zhuanglang政协: letters that spell a place are a word of their own, whatever is written beside them. */
function cutSpelt(term: QueryTerm, divisions: readonly Division[]): QueryTerm[] {
  const runs = listRuns(term.text)
  const isDivision = (text: string) =>
    findSpeltDivisions(divisions, text).some(({ fit }) => fit === 'spelling')
  const spelt = runs.filter(({ kind, text }) => kind === 'word' && isDivision(text))
  if (term.exact || runs.length < 2 || spelt.length === 0) return [term]
  const ends = spelt.map(({ start, text }) => start + text.length)
  const rest = [0, ...ends].map((from, index) => term.text.slice(from, spelt[index]?.start).trim())
  return [...spelt.map(({ text }) => text), ...rest.filter(isLongerThanOne)].map((text) => ({
    text,
    exact: false,
  }))
}

function askFor(term: QueryTerm, divisions: readonly Division[]): Asked {
  const home = divisions[0]?.code ?? null
  const asked = askAsWritten(term, home)
  if (term.exact) return asked
  const named = findSpeltDivisions(divisions, term.text)
    .filter(({ fit }) => fit !== 'beginning')
    .slice(0, MAX_DIVISIONS)
    .map(({ division }) => askWords(division.shortName, home))
  const spelt = otherSpellings(term.text).map((text) =>
    askPhrase(text, home, beginsWithNumber(text)),
  )
  const all = [asked, ...named, ...spelt]
  if (all.length === 1) return asked
  return {
    find: `(${all.map(({ find }) => find).join(' | ')})`,
    surely: null,
    rank: all.flatMap(({ rank }) => rank),
    marks: all.flatMap(({ marks }) => marks),
    compares: all.some(({ compares }) => compares),
  }
}

/** A number in characters is looked up whole, wherever it is: 十八次主席会议 is no 二十八次主席会议. */
function askAsWritten(term: QueryTerm, home: string | null): Asked {
  if (isCompared(term)) return askPhrase(term.text, home)
  const parts = splitAtNumbers(term.text)
  const asked = parts
    .filter((part) => isLongerThanOne(part) || parts.length === 1)
    .map((part) => (beginsWithNumber(part) ? askPhrase(part, home, true) : askWords(part, home)))
  const [only, ...others] = asked
  if (only && others.length === 0) return only
  return {
    find: `(${asked.map(({ find }) => find).join(' & ')})`,
    surely: null,
    rank: asked.flatMap(({ rank }) => rank),
    marks: asked.flatMap(({ marks }) => marks),
    compares: asked.some(({ compares }) => compares),
  }
}

/** 第8讲: a single character beside letters or digits makes sense only next to them. */
function isMixed(text: string): boolean {
  const runs = listRuns(text)
  return (
    runs.length > 1 && runs.some(({ kind, text: run }) => kind === 'han' && [...run].length === 1)
  )
}

/** `isNumber`: it begins with a number, and is not found within a larger one. */
function askPhrase(text: string, home: string | null, isNumber = false): Asked {
  const grams = listRuns(text).flatMap((run) => wholeGrams(gramsOf(run)))
  const find = grams.reduce((line, gram, index) => {
    const last = grams[index - 1]
    if (!last) return isNumber ? `${notWithinNumber(text)}${lookup(gram)}` : lookup(gram)
    const apart = gram.position - last.position
    return `${line} ${apart === 1 ? '<->' : `<${apart}>`} ${lookup(gram)}`
  }, '')
  const words = segmentText(text, home).filter(isLongerThanOne)
  return {
    find: `(${find})`,
    // Wherever the phrase was cut as one word, it stands as it is asked for.
    surely: words.length === 1 && words[0] === text ? quote(`=${text}`) : null,
    rank: [...wordsOf(words), ...grams.map(lookup)],
    marks: text.split(' '),
    compares: true,
  }
}

/** 十八次 after none of 一十, 二十, 百十 and the like; a number that begins with 第 is whole anyhow. */
function notWithinNumber(text: string): string {
  const [first = ''] = text
  if (!NUMERALS.includes(first)) return ''
  return `!(${[...NUMERALS].map((numeral) => quote(numeral + first)).join(' | ')}) <-> `
}

function askWords(text: string, home: string | null): Asked {
  const runs = listRuns(text)
  const words = cutWords(text, home)
  const grams = words.flatMap((word) => listRuns(word).flatMap((run) => wholeGrams(gramsOf(run))))
  const across = runs.flatMap((run) => wholeGrams(gramsOf(run)))
  const find = `(${grams.map(lookup).join(' & ')})`
  return {
    find,
    surely: find,
    rank: [...wordsOf(words), ...across.map(lookup)],
    marks: words,
    compares: false,
  }
}

/** A document's run ends in its last character alone; a question needs that only for a run of one. */
function wholeGrams(grams: Gram[]): Gram[] {
  return grams.length > 1 ? grams.filter(({ text }) => !/^\p{Script=Han}$/u.test(text)) : grams
}

function lookup({ text }: Gram): string {
  return /^\p{Script=Han}$/u.test(text) ? `${quote(text)}:*` : quote(text)
}

/** The words that a question without spaces is made of. */
export const cutWords = (text: string, home: string | null): string[] =>
  listRuns(text).flatMap((run) => (run.kind === 'han' ? cutRun(run.text, home) : [run.text]))

/**
 * Words of two characters and more. What the dictionaries leave as single characters is kept
 * together when several are in a row (a name), and dropped when one is alone.
 */
function cutRun(run: string, home: string | null): string[] {
  const words: string[] = []
  let loose = ''
  const keep = () => {
    if (isLongerThanOne(loose)) words.push(loose)
    loose = ''
  }
  for (const word of segmentText(run, home)) {
    if (isLongerThanOne(word)) {
      keep()
      words.push(word)
    } else if (FILLERS.has(word)) keep()
    else loose += word
  }
  keep()
  return words.length > 0 ? words : [run]
}

const wordsOf = (words: string[]): string[] =>
  words.filter((word) => /^\p{Script=Han}/u.test(word)).map((word) => quote(`=${word}`))

const isLongerThanOne = (word: string): boolean => [...word].length > 1
