import AhoCorasick from 'modern-ahocorasick'

import type { Content } from '#domain/article/content'
import type { WatchedWord } from '#domain/article/list-watched-words'

import { copyLines, noteAt, type Hint } from './hint.ts'

const WHATS = { mistake: '用字', sensitive: '敏感' } as const

/** The words of the site's own list, the longest where several start at one place. */
export function checkWatchedWords(content: Content, words: readonly WatchedWord[]): Hint[] {
  if (words.length === 0) return []
  const automaton = new AhoCorasick(words.map(({ word }) => word))
  const byWord = new Map(words.map((watched) => [watched.word, watched]))
  return copyLines(content).flatMap((line) =>
    automaton.search(line.text, { strategy: 'leftmost-longest' }).flatMap(({ start, end }) => {
      const watched = byWord.get(line.text.slice(start, end))
      if (!watched || isInReplacement(line.text, start, watched)) return []
      return [noteAt(WHATS[watched.kind], sentenceOf(watched), line, start, end)]
    }),
  )
}

/** A word may be part of what should stand instead of it. */
function isInReplacement(text: string, start: number, { word, replacement }: WatchedWord): boolean {
  if (replacement === null) return false
  for (let at = replacement.indexOf(word); at !== -1; at = replacement.indexOf(word, at + 1)) {
    if (start >= at && text.startsWith(replacement, start - at)) return true
  }
  return false
}

function sentenceOf({ word, replacement, explanation }: WatchedWord): string {
  const advice = replacement === null ? `留意“${word}”` : `“${word}”建议写“${replacement}”`
  return explanation === '' ? `${advice}。` : `${advice}：${explanation}`
}
