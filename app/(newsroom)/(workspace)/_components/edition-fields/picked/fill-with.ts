import type { Content, ContentEvent, Credit } from '#domain/article/content'
import { readCredits } from '#domain/copydesk/credits/byline'
import { readEventDate } from '#domain/copydesk/dates/event-date'
import { eventFromReading } from '#domain/copydesk/body/draft-content'
import { parsePageDate } from '#domain/copydesk/dates/page-year'
import { isIsoDay } from '#lib/dates'

import { areNamed, nameThem } from '../offers/named-credits.ts'

// Words that a person selects in a text fill a field. Names and lines of the headline leave the text, since readers
// would see them twice; a place or a day stays, since it is part of the sentence.

export const PICKED_FIELDS = {
  credits: '署名',
  headline: '主题',
  kicker: '引题',
  subtitle: '副题',
  place: '地点',
  date: '日期',
} as const
export type PickedField = keyof typeof PICKED_FIELDS

export const leavesText = (field: PickedField): boolean => field !== 'place' && field !== 'date'

/** What a field of one line takes. */
const MAX_LINE = 120
const MAX_NAME = 30
/** Nothing that fills a field is longer. */
const MAX_SIGNS = 200

type Fields = Pick<Content, 'kicker' | 'headline' | 'subtitle' | 'credits' | 'event' | 'printDate'>

/** What the words make of a field, and the way back from it. */
export interface Fill {
  part: Partial<Fields>
  undo: (now: Fields) => Partial<Fields>
  /** Whether the field is still as the words filled it. */
  holds: (now: Fields) => boolean
}

/** A sentence where the words make nothing of the field. `prefilled`: the names that the form came with. */
export function fillWith(
  field: PickedField,
  selected: string,
  content: Fields,
  { today, prefilled = [] }: { today: string; prefilled?: readonly Credit[] },
): Fill | { why: string } {
  const words = selected.replaceAll(/\s+/g, ' ').trim()
  if (words === '') return { why: NOTHING }
  switch (field) {
    case 'credits':
      return fillCredits(words, content.credits, prefilled)
    case 'date':
      return fillDate(words, content, today)
    case 'place':
      return fillPlace(withoutEdges(words), content)
    default:
      if (words.length > MAX_LINE) return { why: TOO_LONG }
      return {
        part: { [field]: words },
        undo: () => ({ [field]: content[field] }),
        holds: (now) => now[field] === words,
      }
  }
}

const NOTHING = '没有选到字'
const TOO_LONG = '选得太长，这一栏放不下，请少选几个字'

function fillPlace(place: string, { event }: Fields) {
  if (place === '') return { why: NOTHING }
  if (place.length > MAX_LINE) return { why: TOO_LONG }
  return fillEvent(event, { place })
}

/** What else is known of the event is no matter of these words. */
function fillEvent(before: ContentEvent, part: Partial<ContentEvent>): Fill {
  const keys = Object.keys(part) as (keyof ContentEvent)[]
  return {
    part: { event: { ...before, ...part } },
    undo: ({ event }) => ({
      event: { ...event, ...Object.fromEntries(keys.map((key) => [key, before[key]])) },
    }),
    holds: ({ event }) => keys.every((key) => event[key] === part[key]),
  }
}

const NO_NAME = /[，。；：！？、（）()【】[\]]|通讯员|信息员|记者|实习生/

function fillCredits(
  words: string,
  before: readonly Credit[],
  prefilled: readonly Credit[],
): Fill | { why: string } {
  const bare = words.replaceAll(/^[（(【[□■]+|[）)】\]]+$/g, '').trim()
  const read = readCredits(bare)
  const names = read?.credits ?? [{ name: bare }]
  // A name alone is that of who sends the text in.
  const named = read?.marked
    ? read.credits
    : names.map(({ name }): Credit => ({ role: 'correspondent', name }))
  if (named.some(({ name }) => name.length > MAX_NAME || NO_NAME.test(name)))
    return { why: '选的不像姓名，请只选姓名，或者连“通讯员”一起选' }
  const { credits, undo } = nameThem(named, before, prefilled)
  return {
    part: { credits },
    undo: (now) => ({ credits: undo(now.credits) }),
    holds: (now) => areNamed(named, now.credits),
  }
}

function fillDate(words: string, { event, printDate }: Fields, today: string) {
  const reading = readEventDate([words], {
    pageDate: parsePageDate(printDate ?? today),
    pageDateGiven: true,
    pageYear: null,
    datelineDate: null,
  })
  if (reading.dateText === null) return { why: '选的里面没有读出日期' }
  const { precision, start, end, dateText } = eventFromReading({
    ...reading,
    activityType: event.type,
  })
  if ([start, end].some((day) => day !== null && !isIsoDay(day)))
    return { why: `“${dateText}”这一天不存在` }
  return fillEvent(event, { precision, start, end, dateText })
}

const PAIRS = [
  ['（', '）'],
  ['(', ')'],
  ['“', '”'],
] as const

/** Without marks that a mouse takes along; one of a pair stays as long as it has the other. */
function withoutEdges(words: string): string {
  const bare = words.replaceAll(/^[，。、；：\s]+|[，。、；：\s]+$/g, '')
  for (const [open, close] of PAIRS) {
    const begins = bare.startsWith(open)
    const ends = bare.endsWith(close)
    const whole = begins && bare.indexOf(close) === bare.length - 1
    if (whole) return withoutEdges(bare.slice(1, -1))
    if (begins && !bare.includes(close)) return withoutEdges(bare.slice(1))
    if (ends && !bare.includes(open)) return withoutEdges(bare.slice(0, -1))
  }
  return bare
}

const BEFORE_NAMES =
  /[（(【[]\s*(?:本报|本网)?(?:特约|全媒体|实习|见习)?(?:通讯员|记者|作者|实习生)?\s*[:：]?\s*$/
const AFTER_NAMES = /^\s*(?:摄影报道|报道|供稿|摄影|摄|文\/图|图\/文)?\s*[）)】\]]/

/** The stretch that goes with names which are taken out of a line: their brackets and 通讯员, where nothing else is left. */
export function stretchOf(
  text: string,
  start: number,
  end: number,
): { start: number; end: number } {
  const before = BEFORE_NAMES.exec(text.slice(0, start))
  const after = AFTER_NAMES.exec(text.slice(end))
  if (before && after) return { start: before.index, end: end + after[0].length }
  return { start, end }
}

/**
 * The words in a text that has them once, with what goes with names; line ends and spaces in either do not count. Null
 * where it has them not, or more than once: only a person knows which are meant.
 */
export function findWords(text: string, words: string, field: PickedField) {
  const signs = [...words.replaceAll(/\s/g, '')]
  if (signs.length === 0 || signs.length > MAX_SIGNS) return null
  const pattern = signs.map((sign) => sign.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  const found = [...text.matchAll(new RegExp(pattern.join('\\s*'), 'g'))]
  const [only, ...more] = found
  if (!only || more.length > 0) return null
  const bounds = { start: only.index, end: only.index + only[0].length }
  return field === 'credits' ? stretchOf(text, bounds.start, bounds.end) : bounds
}

/** A text of lines without a stretch of it, and without a blank line more. */
export function withoutStretch(text: string, cut: { start: number; end: number }): string {
  return (text.slice(0, cut.start) + text.slice(cut.end))
    .split('\n')
    .filter((line, index, lines) => line.trim() !== '' || (lines[index - 1] ?? '').trim() !== '')
    .join('\n')
    .trim()
}
