// What the texts of a seeded database are made of: set phrases of words of the general dictionary, since committees write
// much in the same words, and a few words that stand in a known part of the texts, so that a search can be asked for
// something rare, middling or common.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import type { Random } from '#demo/content/random'

/** The part of the texts that a word stands in. Of a rare one there is a single text. */
export const PLANTED = [
  ['政协', 0.95],
  ['会议', 0.5],
  ['人民政协', 0.3],
  ['提案', 0.12],
  ['梯田', 0.001],
  ['提案梯田', 0.0002],
  ['皮影戏', 0],
] as const satisfies readonly (readonly [string, number])[]

const SELDOM = 20
const HAN = /^\p{Script=Han}{2,}$/u

interface Vocabulary {
  words: string[]
  /** How often this word and those before it are used, together. */
  sums: number[]
}

const PHRASES = 6_000
const WORDS = 5

/** Phrases without the planted words and without any word that holds one. */
export function makePhrases(random: Random): string[] {
  const vocabulary = readVocabulary()
  return Array.from({ length: PHRASES }, () =>
    Array.from({ length: random.integer(2, WORDS) }, () => pickWord(vocabulary, random)).join(''),
  )
}

function readVocabulary(): Vocabulary {
  const file = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt')
  const vocabulary: Vocabulary = { words: [], sums: [] }
  let sum = 0
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word = '', count = '0'] = line.split(' ')
    const isHidden = PLANTED.some(([one]) => word.includes(one))
    if (Number(count) < SELDOM || !HAN.test(word) || isHidden) continue
    sum += Number(count)
    vocabulary.words.push(word)
    vocabulary.sums.push(sum)
  }
  return vocabulary
}

function pickWord({ words, sums }: Vocabulary, random: Random): string {
  const wanted = random.next() * (sums.at(-1) ?? 0)
  let [low, high] = [0, sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return words[low] ?? ''
}
