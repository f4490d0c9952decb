import AhoCorasick from 'modern-ahocorasick'

import { bodyFigures } from '#domain/article/body'
import type { Content, ContentField } from '#domain/article/content'
import { linksOfBody } from '#domain/article/body-links'
import { decodeAddress } from '#lib/body/link-address'
import type { WatchedTerm } from '#domain/watched-term/list-watched-terms'
import { WATCHED_TERM_KINDS, type WatchedTermKind } from '#db/states'
import { formatInstant } from '#lib/dates'
import { dropUnseen } from '#lib/characters/unseen'

import { foldText } from '../characters/fold-text.ts'
import { bodyLines, contentLines, headLines, noteAt, type ContentLine, type Hint } from './hint.ts'

const WHATS = { mistake: '用字', sensitive: '敏感' } as const

const EDITORS_ONLY = '（只有审稿的编辑可以放行）'

/** A watched term that somebody let through in an edition, and why. */
export interface TermBypass {
  term: string
  reason: string
  name: string
  at: Date
}

/** What readers see of an edition. */
export interface ReadersText {
  content: Content
  /** The note to readers on a correction or update. */
  publicNote?: string | null
}

interface Found {
  watched: WatchedTerm
  /** Where it stands; null outside the lines of the copy. */
  where: { line: ContentLine; start: number; end: number } | null
  /** The label of that other place. */
  field: string
}

/**
 * The terms of the site's own list that are in a copy; one that was let through says so, once.
 * `bypassable`: the kinds that who asks may let through.
 */
export function checkWatchedTerms(
  content: Content,
  terms: readonly WatchedTerm[],
  bypasses: readonly TermBypass[] = [],
  bypassable: readonly WatchedTermKind[] = WATCHED_TERM_KINDS,
): Hint[] {
  const noted = new Set<string>()
  return findWatchedTerms({ content }, terms).flatMap(({ watched, where, field }): Hint[] => {
    const { term, kind, replacement } = watched
    const bypass = bypasses.find((one) => one.term === term)
    const again = noted.has(term)
    noted.add(term)
    const hintOf = (what: string, sentence: string): Hint =>
      where
        ? noteAt(what, sentence, where.line, where.start, where.end)
        : { severity: 'note', what, sentence: `${field}里：${sentence}`, where: null }
    if (bypass) return again ? [] : [{ ...hintOf('放行', formatBypass(bypass)), severity: 'ok' }]
    const may = bypassable.includes(kind)
    const passes = kind === 'mistake' || may
    const sentence = passes ? sentenceOf(watched) : `${sentenceOf(watched)}${EDITORS_ONLY}`
    const hint = hintOf(WHATS[kind], sentence)
    return [
      {
        ...hint,
        ...(again || !may ? {} : { watched: term }),
        ...(replacement ? { replacement } : {}),
      },
    ]
  })
}

/** The sensitive terms that are in what readers see, each once. */
export function findSensitiveTerms(text: ReadersText, terms: readonly WatchedTerm[]): string[] {
  const sensitive = terms.filter(({ kind }) => kind === 'sensitive')
  return [...new Set(findWatchedTerms(text, sensitive).map(({ watched: { term } }) => term))]
}

/** Outside the lines of the copy each term once a place. */
function findWatchedTerms({ content, publicNote }: ReadersText, terms: readonly WatchedTerm[]) {
  const mistakes = findMistakes(terms.filter(({ kind }) => kind === 'mistake'))
  const sensitive = findSensitive(terms.filter(({ kind }) => kind === 'sensitive'))
  const found = [
    ...contentLines(content).flatMap((line) => mistakes([line])),
    ...headLines(content).flatMap((line) => sensitive([line])),
    ...sensitive(bodyLines(content)),
  ]
  const elsewhere = otherTexts(content, publicNote ?? '').flatMap(([field, text]) => {
    const line: ContentLine = { block: 0, from: 0, text }
    const all = [...mistakes([line]), ...sensitive([line])].map((one) => ({ ...one, where: null }))
    const once = [...new Map(all.map((one) => [one.watched.term, one])).values()]
    return once.map((one): Found => ({ ...one, field }))
  })
  return [...found.map((one): Found => ({ ...one, field: '' })), ...elsewhere]
}

type LabelledText = readonly [label: string, text: string]

/** What readers see beside headlines and paragraphs, by the label of its place. */
function otherTexts(content: Content, publicNote: string): LabelledText[] {
  const { dateline, credits, event, printPage, body } = content
  const pictures = bodyFigures(body).map(({ attrs: { caption, alt, credit } }): LabelledText => [
    '图注',
    [caption, alt, credit].join(PART),
  ])
  const addresses = linksOfBody(body).map(({ href }): LabelledText => [
    '链接的地址',
    decodeAddress(href),
  ])
  const texts: Record<ContentField, LabelledText[]> = {
    dateline: [['电头', dateline]],
    credits: [['署名', credits.map(({ name }) => name).join(PART)]],
    event: [
      ['日期', event.dateText],
      ['地点', event.place],
    ],
    printPage: [['版次', printPage ?? '']],
    body: [...pictures, ...addresses],
    // Lines of the copy.
    kicker: [],
    headline: [],
    subtitle: [],
    // Chosen from lists, or a date.
    printDate: [],
    divisionCode: [],
    topicId: [],
  }
  const note: LabelledText = ['说明', publicNote]
  return [...Object.values(texts).flat(), note].filter(([, text]) => text !== '')
}

/** Parts texts that are no sentence together; no term of the list holds it. */
const PART = '\0'

type Find = (lines: readonly ContentLine[]) => Pick<Found, 'watched' | 'where'>[]

/** Mistakes are written to the letter. The longest where several start at one place. */
function findMistakes(terms: readonly WatchedTerm[]): Find {
  if (terms.length === 0) return () => []
  const automaton = new AhoCorasick(terms.map(({ term }) => term))
  const byTerm = new Map(terms.map((watched) => [watched.term, watched]))
  return ([line]) =>
    automaton.search(line?.text ?? '', { strategy: 'leftmost-longest' }).flatMap((match) => {
      const { start, end } = match
      const watched = byTerm.get(line?.text.slice(start, end) ?? '')
      if (!line || !watched || isInReplacement(line.text, start, watched)) return []
      return [{ watched, where: { line, start, end } }]
    })
}

/** Sensitive terms are found however they are parted or written: over spaces, line breaks and paragraphs. */
function findSensitive(terms: readonly WatchedTerm[]): Find {
  if (terms.length === 0) return () => []
  const byTerm = new Map(terms.map((watched) => [foldTerm(watched.term), watched]))
  byTerm.delete('')
  const automaton = new AhoCorasick([...byTerm.keys()])
  return (lines) => {
    const { text, spotOf } = foldLines(lines)
    return automaton.search(text, { strategy: 'leftmost-longest' }).flatMap(({ start, end }) => {
      const watched = byTerm.get(text.slice(start, end))
      const [first, last] = [spotOf(start), spotOf(end - 1)]
      if (!watched || !first || !last || isInReplacement(text, start, folded(watched))) return []
      const until = first.line === last.line ? last.offset + 1 : first.line.text.length
      return [{ watched, where: { line: first.line, start: first.offset, end: until } }]
    })
  }
}

const foldTerm = (term: string) => dropUnseen(foldText(term), { spaces: false }).text

const folded = (watched: WatchedTerm): WatchedTerm => ({
  ...watched,
  term: foldTerm(watched.term),
  replacement: watched.replacement && foldTerm(watched.replacement),
})

/** Lines as one folded text, and the line and offset that each of its code units comes from. */
function foldLines(lines: readonly ContentLine[]) {
  const spots: { line: ContentLine; offset: number }[] = []
  const parts = lines.map((line) => {
    const { text, offsetOf } = dropUnseen(foldText(line.text), { spaces: false })
    for (let index = 0; index < text.length; index += 1) {
      spots.push({ line, offset: offsetOf(index) })
    }
    return text
  })
  return { text: parts.join(''), spotOf: (index: number) => spots[index] }
}

/** A term may be part of its own replacement. */
function isInReplacement(text: string, start: number, { term, replacement }: WatchedTerm): boolean {
  if (replacement === null) return false
  for (
    let index = replacement.indexOf(term);
    index !== -1;
    index = replacement.indexOf(term, index + 1)
  ) {
    if (start >= index && text.startsWith(replacement, start - index)) return true
  }
  return false
}

function sentenceOf({ term, replacement, explanation }: WatchedTerm): string {
  const advice = replacement === null ? `留意“${term}”` : `“${term}”建议写“${replacement}”`
  return explanation === '' ? `${advice}。` : `${advice}：${explanation}`
}

function formatBypass({ term, reason, name, at }: TermBypass): string {
  return `“${term}”已放行：${reason}（${name}，${formatInstant(at)}）`
}
