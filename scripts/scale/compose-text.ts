import type { Random } from '#demo/content/random'
import type { Body } from '#domain/article/body'

import { PLANTED } from './words.ts'

/** What an article of a county has, on average. */
const CHARACTERS = 1_200
const PARAGRAPHS = 9

/** A headline and a body of some 1,200 characters: phrases in a row, with commas and full stops. */
export function composeText(
  phrases: readonly string[],
  random: Random,
  extra: readonly string[] = [],
): { headline: string; paragraphs: string[] } {
  const planted = [
    ...PLANTED.filter(([, rate]) => random.chance(rate)).map(([word]) => word),
    ...extra,
  ]
  const length = CHARACTERS * random.between(0.6, 1.4)
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, index) => {
    const own = planted.filter((__, nth) => nth % PARAGRAPHS === index)
    return composeParagraph(phrases, random, length / PARAGRAPHS, own)
  })
  const words = [random.pick(phrases), random.pick(phrases)]
  return { headline: [...planted.slice(-1), ...words].join('').slice(0, 30), paragraphs }
}

function composeParagraph(
  phrases: readonly string[],
  random: Random,
  length: number,
  planted: readonly string[],
): string {
  const words: string[] = [...planted]
  let characters = words.join('').length
  while (characters < length) {
    const word = random.pick(phrases)
    characters += word.length
    words.push(word)
  }
  const mixed = random.shuffled(words)
  const marked = mixed.map((word, index) => (index % 2 === 1 ? `${word}，` : word)).join('')
  return `${marked.replace(/，$/u, '')}。`
}

export function bodyOf(paragraphs: readonly string[], picture: number | null): Body {
  const text = paragraphs.map((words) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text: words }],
  }))
  if (picture === null) return { type: 'doc', content: text }
  const attrs = { mediaId: picture, alt: '示例图片', caption: '示例图片', credit: '示例' }
  return { type: 'doc', content: [...text, { type: 'figure', attrs }] }
}
