import AhoCorasick from 'modern-ahocorasick'

import { bodyFigures } from '#domain/article/body'
import type { Content } from '#domain/article/content'
import type { WatchedWord } from '#domain/article/list-watched-words'
import { wordInstant } from '#lib/dates'

import { copyLines, noteAt, type CopyLine, type Hint } from './hint.ts'

const WHATS = { mistake: '用字', sensitive: '敏感' } as const

/** A watched word that somebody let stand in an edition, and why. */
export interface WordBypass {
  word: string
  reason: string
  name: string
  at: Date
}

interface Found {
  watched: WatchedWord
  /** Null in what stands under a picture, which no line of the copy is. */
  line: CopyLine | null
  start: number
  end: number
}

/** The words of the site's own list that stand in a copy; one that was let through says so, once. */
export function checkWatchedWords(
  content: Content,
  words: readonly WatchedWord[],
  bypasses: readonly WordBypass[] = [],
): Hint[] {
  const told = new Set<string>()
  return findWatchedWords(content, words).flatMap(({ watched, line, start, end }): Hint[] => {
    const { word } = watched
    const bypass = bypasses.find((one) => one.word === word)
    const again = told.has(word)
    told.add(word)
    const hintOf = (what: string, sentence: string): Hint =>
      line
        ? noteAt(what, sentence, line, start, end)
        : { severity: 'note', what, sentence: `图注里：${sentence}`, where: null }
    if (bypass) return again ? [] : [{ ...hintOf('放行', wordBypass(bypass)), severity: 'ok' }]
    const { replacement } = watched
    const hint = hintOf(WHATS[watched.kind], sentenceOf(watched))
    return [
      { ...hint, ...(again ? {} : { watched: word }), ...(replacement ? { replacement } : {}) },
    ]
  })
}

/** The sensitive words that stand in a copy and are not among those let through, each once. */
export function openWords(
  content: Content,
  words: readonly WatchedWord[],
  letThrough: readonly string[],
): string[] {
  const found = findWatchedWords(content, words).map(({ watched }) => watched)
  const open = found.filter(({ kind, word }) => kind === 'sensitive' && !letThrough.includes(word))
  return [...new Set(open.map(({ word }) => word))]
}

/** The longest where several start at one place; under a picture each once. */
function findWatchedWords(content: Content, words: readonly WatchedWord[]): Found[] {
  if (words.length === 0) return []
  const automaton = new AhoCorasick(words.map(({ word }) => word))
  const byWord = new Map(words.map((watched) => [watched.word, watched]))
  const find = (text: string, line: CopyLine | null): Found[] =>
    automaton.search(text, { strategy: 'leftmost-longest' }).flatMap(({ start, end }) => {
      const watched = byWord.get(text.slice(start, end))
      if (!watched || isInReplacement(text, start, watched)) return []
      return [{ watched, line, start, end }]
    })
  const captions = bodyFigures(content.body).map(({ attrs: { caption, alt, credit } }) =>
    [caption, alt, credit].join('\n'),
  )
  return [
    ...copyLines(content).flatMap((line) => find(line.text, line)),
    ...captions.flatMap((text) => [
      ...new Map(find(text, null).map((found) => [found.watched.word, found])).values(),
    ]),
  ]
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

function wordBypass({ word, reason, name, at }: WordBypass): string {
  return `“${word}”已放行：${reason}（${name}，${wordInstant(at)}）`
}
