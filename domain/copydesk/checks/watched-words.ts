import AhoCorasick from 'modern-ahocorasick'

import { bodyFigures } from '#domain/article/body'
import type { Content } from '#domain/article/content'
import type { WatchedWord } from '#domain/article/list-watched-words'
import { WORD_KINDS, type WordKind } from '#db/states'
import { wordInstant } from '#lib/dates'
import { dropUnseen } from '#lib/unseen'

import { foldText } from '../fold-text.ts'
import { bodyLines, copyLines, headLines, noteAt, type CopyLine, type Hint } from './hint.ts'

const WHATS = { mistake: '用字', sensitive: '敏感' } as const

const EDITORS_ONLY = '（只有审稿的编辑可以放行）'

/** A watched word that somebody let stand in an edition, and why. */
export interface WordBypass {
  word: string
  reason: string
  name: string
  at: Date
}

/** What readers see of an edition. */
export interface ReadersText {
  content: Content
  /** What they are told of a correction or update. */
  publicNote?: string | null
}

interface Found {
  watched: WatchedWord
  /** Where it stands; null outside the lines of the copy. */
  where: { line: CopyLine; start: number; end: number } | null
  /** The words for that other place. */
  place: string
}

/**
 * The words of the site's own list that stand in a copy; one that was let through says so, once.
 * `mayBypass`: the kinds that who asks may let through.
 */
export function checkWatchedWords(
  content: Content,
  words: readonly WatchedWord[],
  bypasses: readonly WordBypass[] = [],
  mayBypass: readonly WordKind[] = WORD_KINDS,
): Hint[] {
  const told = new Set<string>()
  return findWatchedWords({ content }, words).flatMap(({ watched, where, place }): Hint[] => {
    const { word, kind, replacement } = watched
    const bypass = bypasses.find((one) => one.word === word)
    const again = told.has(word)
    told.add(word)
    const hintOf = (what: string, sentence: string): Hint =>
      where
        ? noteAt(what, sentence, where.line, where.start, where.end)
        : { severity: 'note', what, sentence: `${place}里：${sentence}`, where: null }
    if (bypass) return again ? [] : [{ ...hintOf('放行', wordBypass(bypass)), severity: 'ok' }]
    const may = mayBypass.includes(kind)
    const passes = kind === 'mistake' || may
    const sentence = passes ? sentenceOf(watched) : `${sentenceOf(watched)}${EDITORS_ONLY}`
    const hint = hintOf(WHATS[kind], sentence)
    return [
      {
        ...hint,
        ...(again || !may ? {} : { watched: word }),
        ...(replacement ? { replacement } : {}),
      },
    ]
  })
}

/** The sensitive words that stand in what readers see, each once. */
export function findSensitiveWords(text: ReadersText, words: readonly WatchedWord[]): string[] {
  const sensitive = words.filter(({ kind }) => kind === 'sensitive')
  return [...new Set(findWatchedWords(text, sensitive).map(({ watched: { word } }) => word))]
}

/** Outside the lines of the copy each word once a place. */
function findWatchedWords({ content, publicNote }: ReadersText, words: readonly WatchedWord[]) {
  const mistakes = findMistakes(words.filter(({ kind }) => kind === 'mistake'))
  const sensitive = findSensitive(words.filter(({ kind }) => kind === 'sensitive'))
  const found = [
    ...copyLines(content).flatMap((line) => mistakes([line])),
    ...headLines(content).flatMap((line) => sensitive([line])),
    ...sensitive(bodyLines(content)),
  ]
  const elsewhere = otherTexts(content, publicNote ?? '').flatMap(([place, text]) => {
    const line: CopyLine = { block: 0, text }
    const all = [...mistakes([line]), ...sensitive([line])].map((one) => ({ ...one, where: null }))
    const once = [...new Map(all.map((one) => [one.watched.word, one])).values()]
    return once.map((one): Found => ({ ...one, place }))
  })
  return [...found.map((one): Found => ({ ...one, place: '' })), ...elsewhere]
}

/** What readers see beside headlines and paragraphs, by the words for its place. */
function otherTexts({ dateline, credits, event, body }: Content, publicNote: string) {
  const pictures = bodyFigures(body).map(
    ({ attrs: { caption, alt, credit } }): [string, string] => [
      '图注',
      [caption, alt, credit].join(PART),
    ],
  )
  const rest: [string, string][] = [
    ['电头', dateline],
    ['署名', credits.map(({ name }) => name).join(PART)],
    ['日期', event.dateText],
    ['地点', event.place],
    ['说明', publicNote],
  ]
  return [...rest.filter(([, text]) => text !== ''), ...pictures]
}

/** Parts texts that are no sentence together; no word of the list holds it. */
const PART = '\0'

type Find = (lines: readonly CopyLine[]) => Pick<Found, 'watched' | 'where'>[]

/** Mistakes are written to the letter. The longest where several start at one place. */
function findMistakes(words: readonly WatchedWord[]): Find {
  if (words.length === 0) return () => []
  const automaton = new AhoCorasick(words.map(({ word }) => word))
  const byWord = new Map(words.map((watched) => [watched.word, watched]))
  return ([line]) =>
    automaton.search(line?.text ?? '', { strategy: 'leftmost-longest' }).flatMap((match) => {
      const { start, end } = match
      const watched = byWord.get(line?.text.slice(start, end) ?? '')
      if (!line || !watched || isInReplacement(line.text, start, watched)) return []
      return [{ watched, where: { line, start, end } }]
    })
}

/** Sensitive words are found however they are parted or written: over spaces, line breaks and paragraphs. */
function findSensitive(words: readonly WatchedWord[]): Find {
  if (words.length === 0) return () => []
  const byWord = new Map(words.map((watched) => [foldWord(watched.word), watched]))
  byWord.delete('')
  const automaton = new AhoCorasick([...byWord.keys()])
  return (lines) => {
    const { text, placeOf } = foldLines(lines)
    return automaton.search(text, { strategy: 'leftmost-longest' }).flatMap(({ start, end }) => {
      const watched = byWord.get(text.slice(start, end))
      const [first, last] = [placeOf(start), placeOf(end - 1)]
      if (!watched || !first || !last || isInReplacement(text, start, folded(watched))) return []
      const until = first.line === last.line ? last.offset + 1 : first.line.text.length
      return [{ watched, where: { line: first.line, start: first.offset, end: until } }]
    })
  }
}

const foldWord = (word: string) => dropUnseen(foldText(word), { spaces: false }).text

const folded = (watched: WatchedWord): WatchedWord => ({
  ...watched,
  word: foldWord(watched.word),
  replacement: watched.replacement && foldWord(watched.replacement),
})

/** Lines as one folded text, and the line and offset that each of its code units comes from. */
function foldLines(lines: readonly CopyLine[]) {
  const places: { line: CopyLine; offset: number }[] = []
  const parts = lines.map((line) => {
    const { text, placeOf } = dropUnseen(foldText(line.text), { spaces: false })
    for (let index = 0; index < text.length; index += 1) {
      places.push({ line, offset: placeOf(index) })
    }
    return text
  })
  return { text: parts.join(''), placeOf: (index: number) => places[index] }
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
