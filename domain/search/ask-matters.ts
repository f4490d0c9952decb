import { foldText } from '../copydesk/characters/fold-text.ts'
import { cutWords } from './build-match.ts'
import { NUMERALS, otherSpellings } from './number-spelling.ts'
import type { ParsedQuery, QueryTerm } from './parse-query.ts'

// What a question asks of proposals: their number (第23号, 二十三号), and words that have to stand on the card; and of
// topics of consultations.

export interface AskedMatters {
  numbers: number[]
  words: string[]
  without: string[]
}

/** In the title of nearly every proposal: it says nothing beside another word. */
const EVERYWHERE = '提案'
const MAX_NUMBER = 999_999_999
const IN_FIGURES = /第?([1-9]\d{0,8})号/u
const IN_WORDS = new RegExp(`第?[${NUMERALS}]{1,5}号`, 'u')

/** Null when nothing is asked for. */
export function askMatters(query: ParsedQuery, home: string | null): AskedMatters | null {
  const asked = query.wanted.map((term) => askTerm(term, home))
  const numbers = [...new Set(asked.flatMap(({ number }) => number ?? []))]
  const all = [...new Set(asked.flatMap(({ words }) => words))]
  const telling = all.filter((word) => word !== EVERYWHERE)
  const words = numbers.length + telling.length > 0 ? telling : all
  if (numbers.length + words.length === 0) return null
  return { numbers, words, without: query.unwanted.map(({ text }) => text) }
}

/** What every topic is: they say nothing of one. */
const OF_EVERY_TOPIC = ['协商', '议题', '协商议题', '协商议事', '事项']

/** What a question asks of topics, which have no numbers: words; alone, 协商 asks for all. Null for nothing. */
export function askConsultations(
  query: ParsedQuery,
  home: string | null,
): Pick<AskedMatters, 'words' | 'without'> | null {
  const asked = askMatters(query, home)
  if (!asked || asked.numbers.length > 0) return null
  const words = asked.words.filter((word) => !OF_EVERY_TOPIC.includes(word))
  return { words, without: asked.without }
}

function askTerm({ text, exact }: QueryTerm, home: string | null) {
  // To the letter, but for the punctuation, which a question has none of.
  if (exact) return { number: null, words: text.split(' ') }
  const figures = [text, ...otherSpellings(text)].find((each) => IN_FIGURES.test(each))
  const number = Number(IN_FIGURES.exec(figures ?? '')?.[1] ?? 0)
  if (number === 0 || number > MAX_NUMBER) return { number: null, words: cutWords(text, home) }
  const rest = text.replace(IN_FIGURES, ' ').replace(IN_WORDS, ' ')
  const words = foldText(rest)
    .split(' ')
    .filter((part) => [...part].length > 1)
  return { number, words: words.flatMap((part) => cutWords(part, home)) }
}
