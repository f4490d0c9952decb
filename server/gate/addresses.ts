// Which addresses can lead anywhere, decided before a page is rendered. A variable part of a reader's address
// is either of a closed form or names something that only the database knows; one of the newsroom's may be
// anything, since only its page knows who may learn whether it is there. What leads nowhere is answered with
// the one kept page for it; the page itself still decides about all the rest.

import { ACTIVITY_TYPES } from '#db/states'
import type { NamedThing } from '#domain/site/find-known'
import { parsePeriod } from '#domain/stats/period'
import { CONSULTATION_CHOICES } from '#lib/addresses/consultation-paths'
import { CHOICES, parseProposalNumber, parseSessionSlug } from '#lib/addresses/proposal-paths'
import { isIsoDay } from '#lib/dates'
import { parseRegionSlug } from '#lib/own-level'

import { NEWSROOM_ADDRESSES } from './newsroom-addresses.ts'

/** `[…]` may be left out; the names after a colon are in `PARTS`; a year precedes its month, and that its day. */
const ADDRESSES = [
  'articles/:article',
  'articles/:article/calendar.ics',
  'articles/:article/qr.svg',
  'articles/:article/pictures/:file',
  'announcements',
  'announcements/:announcement',
  'cards/:file',
  ...['counties/:place', 'prefectures/:place', 'province', 'topics/:topic'].flatMap((place) => [
    place,
    `${place}/articles/:article`,
    `${place}/feed.xml`,
    `${place}/calendar.ics`,
  ]),
  ...[
    'proposals',
    ...['counties/:place', 'prefectures/:place', 'province'].map((place) => `${place}/proposals`),
    'proposals/:place/units/:unit',
    'proposals/:place/:session/:proposal',
  ].flatMap((followed) => [followed, `${followed}/feed.xml`, `${followed}/calendar.ics`]),
  'proposals/:place/:session',
  'proposals/:place/:session/list/after/:number',
  'proposals/:place/:session/list/:choice/:any[/after/:number]',
  ...[
    'consultations',
    ...['counties/:place', 'prefectures/:place', 'province'].map(
      (place) => `${place}/consultations`,
    ),
    'rooms/:room',
  ].flatMap((followed) => [followed, `${followed}/feed.xml`, `${followed}/calendar.ics`]),
  'consultations/:place/:consultation',
  'consultations/:place/list/:wall/:any[/after/:number]',
  'counties',
  'say',
  'say/policy',
  'say/log.csv',
  'say/:place',
  'duty/:any',
  'receipts',
  'receipts/:any',
  'receipts/:any/qr.svg',
  'topics',
  'embed/counties/:place',
  'embed/prefectures/:place',
  'series',
  'series/:place',
  'pictures',
  'pictures/:article',
  'corrections',
  'corrections/:moment',
  'honours',
  'honours/:period',
  'honours/:period/:place',
  'follow',
  'follow/province',
  'follow/counties/:place',
  'follow/prefectures/:place',
  'follow/topics/:topic',
  'follow/types/:type[/regions/:place]',
  'timeline',
  'timeline/feed.xml',
  'timeline/calendar.ics',
  'timeline/types/:type[/regions/:place]/feed.xml',
  'timeline/types/:type[/regions/:place]/calendar.ics',
  'timeline/:year[/types/:type][/regions/:region]',
  'timeline/:year/:month[/types/:type][/regions/:region][/before/:activity]',
  'timeline/:year/:month/:day[/types/:type][/regions/:region][/before/:activity]',
  ...[
    'articles',
    'activities',
    'announcements',
    'matters',
    'consultations',
    'changes',
    'corrections',
    'divisions',
    'topics',
    'search',
    'withdrawals',
    'years',
    'openapi.json',
  ].map((list) => `api/v1/${list}`),
  'api/v1/articles/:article',
  'api/v1/activities/:activity',
  'api/v1/years/:any/articles.json',
  'api/v1/years/:any/articles.csv',
  'api/v1/years/:any/matters.csv',
  'api/v1/years/:any/consultations.csv',
  'api/v1/matters/:id',
  'api/v1/consultations/:id',
  ...NEWSROOM_ADDRESSES,
]

type Judged = NamedThing | boolean

const numbered = (kind: 'article' | 'activity' | 'announcement') => (value: string) =>
  /^[1-9]\d{0,14}$/.test(value) && { kind, value }
const slug = (kind: 'place' | 'topic') => (value: string) =>
  /^[a-z\d-]{1,60}$/.test(value) && { kind, value }
const place = slug('place')
const span = (...parts: string[]): NamedThing => ({
  kind: 'span',
  value: parts.map((part) => part.padStart(2, '0')).join('-'),
})

/** True or false where the form decides, otherwise what has to be there. `before` are the parts before it. */
const PARTS: Record<string, (value: string, before: readonly string[]) => Judged> = {
  article: numbered('article'),
  activity: numbered('activity'),
  announcement: numbered('announcement'),
  place,
  topic: slug('topic'),
  region: (value) => place(parseRegionSlug(value).slug),
  type: (value) => ACTIVITY_TYPES.some((type) => type === value),
  year: (value) => /^(?:19|20)\d{2}$/.test(value) && { kind: 'span', value },
  month: (value, [, year = '']) => /^(?:0?[1-9]|1[0-2])$/.test(value) && span(year, value),
  day: (value, [, year = '', month = '']) => {
    const day = span(year, month, value)
    return /^\d{1,2}$/.test(value) && isIsoDay(day.value) && day
  },
  period: (value) => value.startsWith('20') && !value.includes('..') && parsePeriod(value) !== null,
  session: (value, [, division = '']) =>
    parseSessionSlug(value) !== null && { kind: 'session', value: `${division}/${value}` },
  proposal: (value, [, division = '', session = '']) =>
    parseProposalNumber(value) !== null && {
      kind: 'proposal',
      value: `${division}/${session}/${value}`,
    },
  unit: (value, [, division = '']) =>
    parseProposalNumber(value) !== null && { kind: 'unit', value: `${division}/${value}` },
  consultation: (value, [, division = '']) =>
    parseProposalNumber(value) !== null && {
      kind: 'consultation',
      value: `${division}/${value}`,
    },
  room: (value) => parseProposalNumber(value) !== null && { kind: 'room', value },
  wall: (value) => CONSULTATION_CHOICES.some((kind) => kind === value),
  choice: (value) => CHOICES.some((kind) => kind === value),
  number: (value) => parseProposalNumber(value) !== null,
  moment: (value) => /^\d{12,13}-[1-9]\d{0,14}$/.test(value),
  // Answered by itself, in the words of the API.
  id: (value) => /^[1-9]\d{0,14}$/.test(value),
  any: () => true,
  file: (value) => /^[\w-]{1,60}\.jpg$/.test(value),
}

const PATTERNS = Map.groupBy(
  ADDRESSES.flatMap(expand).map((address) => address.split('/')),
  ([first]) => first,
)

/** The address with and without each of the parts that may be left out. */
function expand(address: string): string[] {
  const [, before = '', part = '', after = ''] = /^([^[]*)\[([^\]]*)\](.*)$/.exec(address) ?? []
  return part === '' ? [address] : [before + after, before + part + after].flatMap(expand)
}

/**
 * False when the address leads nowhere, whatever the database says; otherwise what must be there for it to
 * lead anywhere. Nothing is asked of an address whose first part is not one of these.
 */
function judgeAddress(path: string): readonly NamedThing[] | false {
  const segments = path.slice(1).split('/')
  const patterns = PATTERNS.get(segments[0])
  // The framework sends the address with a slash at its end on to the one without.
  if (!patterns || segments.at(-1) === '') return []
  for (const pattern of patterns) {
    const needed = match(pattern, segments)
    if (needed) return needed
  }
  // What is sent to a route of its own is judged by that, with its messages.
  return segments[0] === 'api' && segments[1] !== 'v1' ? [] : false
}

function match(pattern: readonly string[], segments: readonly string[]): NamedThing[] | null {
  if (pattern.length !== segments.length) return null
  const needed: NamedThing[] = []
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? ''
    const judge = part.startsWith(':') ? PARTS[part.slice(1)] : undefined
    const judged = judge ? judge(segment, segments.slice(0, index)) : part === segment
    if (judged === false) return null
    if (judged !== true) needed.push(judged)
  }
  return needed
}

/** Whether there is no page at the decoded path, as far as the database or its form shows. */
export async function leadsNowhere(
  path: string,
  isKnown: (thing: NamedThing) => boolean | Promise<boolean>,
): Promise<boolean> {
  const needed = judgeAddress(path)
  if (needed === false) return true
  for (const thing of needed) if (!(await isKnown(thing))) return true
  return false
}
