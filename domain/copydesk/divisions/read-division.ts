// Which division a story belongs to. The dateline says it best; else the committee that acts in the
// headline, else the one that acts in the opening. A story of another province never gets a place
// of ours, and 市政协 alone names nobody.

import type { DivisionIndex } from '#domain/division/division-index'
import {
  findByName,
  findMentions,
  findTown,
  isElsewhere,
  type DivisionMention,
} from '#domain/division/find-division'
import type { Division } from '#domain/division/division'
import { outsideReading, readOutside } from './outside-division.ts'
import type { DivisionReading } from '../page-reading.ts'
import { foldWidth } from '../characters/width.ts'

export type DivisionInput = {
  label: string | null
  /** Kicker, headline and subtitle in that order; the column is not part of it. */
  headlines: readonly (string | null)[]
  datelinePlace: string
  paragraphs: readonly string[]
  /** The paper sent its own reporter. */
  byReporter?: boolean
}

export type DivisionResult = {
  division: DivisionReading | null
  town: string | null
  confidence: number
}

const OPENING = 400
const PROVINCIAL = /(?<![\u4e00-\u9fff])(?:省|自治区)政协/
const PROVINCIAL_OPENING = /^[^。]{0,24}?(?<![\u4e00-\u9fff])(?:省|自治区)政协/

export function readDivision(input: DivisionInput, index: DivisionIndex): DivisionResult {
  const head = foldWidth(input.headlines.filter((line) => line !== null).join('\n'))
  const body = foldWidth(input.paragraphs.join('\n').slice(0, OPENING))
  const town = findTown(index, head)
  const outside = readOutside(input, head, body, index)
  if (outside !== null) return { division: outsideReading(outside), town, confidence: 0.85 }
  const [division, confidence] = choose(input, head, body, index)
  return { division: division === null ? null : divisionReading(division, index), town, confidence }
}

function choose(
  input: DivisionInput,
  head: string,
  body: string,
  index: DivisionIndex,
): [Division | null, number] {
  const inHead = findMentions(index, head)
  const inBody = findMentions(index, body)
  const mentions = [...inHead, ...inBody]
  if (input.label !== null) {
    const labelled = pick(findByName(index, input.label), mentions)
    return [labelled, labelled === null ? 0.5 : 0.95]
  }
  const headActor = firstOf(inHead, (mention) => mention.committee)
  const dateline = datelineDivision(input.datelinePlace, mentions, index)
  if (dateline !== null) {
    const named = mentions.some((mention) => mention.division === dateline)
    const local = dateline.level === 'county' || dateline.level === 'zone'
    // 省政协…在甘南调研, sent from 合作: the headline is about more than where it was sent from.
    const elsewhere = inHead.length > 0 && inHead.every((m) => m.division !== dateline)
    const visited = elsewhere || (input.byReporter === true && /^省政协/m.test(head))
    if (local && visited && headActor === null && PROVINCIAL.test(head)) {
      return [provinceOf(index), 0.7]
    }
    if (local) {
      return [dateline, headActor === null || headActor === dateline ? 0.98 : 0.75]
    }
    // Its own committee may call the members of the province's together who live there.
    const host = inBody.some((mention) => mention.committee && mention.division === dateline)
    if (host && headActor === null && !/省政协(?!委员)/.test(head) && PROVINCIAL.test(head)) {
      return [dateline, 0.7]
    }
    // A prefecture's dateline is over stories of its counties and of the province too.
    if (PROVINCIAL.test(head) || (headActor === null && PROVINCIAL_OPENING.test(body))) {
      return [provinceOf(index), 0.8]
    }
    const actor = headActor ?? firstOf(inHead, isOwn) ?? firstOf(inBody, (m) => m.committee)
    if (actor !== null && actor !== dateline) return [actor, 0.8]
    return [dateline, named ? 0.95 : 0.8]
  }
  // 省政协委员、某州政协副主席甲:…: who is named first acts.
  if (/^省政协/m.test(head)) return [provinceOf(index), 0.75]
  if (headActor !== null) return [headActor, 0.92]
  const session = /省政协[^。]{0,8}届[^。]{0,4}次会议/.test(body.split('。')[0] ?? '')
  if (session && inBody.every((mention) => !mention.committee)) return [provinceOf(index), 0.7]
  if (PROVINCIAL.test(head)) return [provinceOf(index), 0.85]
  const inHeadline = firstOf(inHead, isOwn) ?? firstOf(inHead, () => true)
  if (inHeadline !== null) return [inHeadline, 0.85]
  // 我省各县区…: a round-up of the province, though counties follow one by one.
  const opening = body.split('。')[0] ?? ''
  if (/^[^。]{0,12}(?:我|全)省各/.test(opening) && findMentions(index, opening).length === 0) {
    return [provinceOf(index), 0.7]
  }
  const bodyActor = firstOf(inBody, (mention) => mention.committee)
  if (bodyActor !== null) return [bodyActor, 0.85]
  if (/(?:^|[^\u4e00-\u9fff])省政协/.test(body)) return [provinceOf(index), 0.7]
  const inOpening = firstOf(inBody, isOwn)
  if (inOpening !== null) return [inOpening, 0.7]
  const stem = firstOf(inBody, () => true)
  if (stem !== null && stem.level !== 'province') return [stem, 0.5]
  const rest = findMentions(index, foldWidth(input.paragraphs.join('\n').slice(OPENING, 6000)))
  const anywhere = firstOf(rest, (mention) => mention.committee) ?? firstOf(rest, isOwn)
  return [anywhere, anywhere === null ? 0.3 : 0.5]
}

function isOwn(mention: DivisionMention): boolean {
  return mention.form === 'full'
}

/** The first that fits, narrowed to the county where 平凉市庄浪县 names both. */
function firstOf(
  mentions: readonly DivisionMention[],
  fits: (mention: DivisionMention) => boolean,
): Division | null {
  for (const [order, mention] of mentions.entries()) {
    if (mention.division === null || !fits(mention)) continue
    const next = mentions[order + 1]
    const inner = next !== undefined && next.start === mention.end ? next.division : null
    if (inner !== null && inner.parentCode === mention.division.code) return inner
    return pick(mention.candidates, mentions)
  }
  return null
}

function datelineDivision(
  place: string,
  mentions: readonly DivisionMention[],
  index: DivisionIndex,
): Division | null {
  if (place === '') return null
  const named = pick(findByName(index, place), mentions)
  if (named !== null || isElsewhere(index, place)) return named
  // 平凉庄浪 names both; the smaller place is the one that writes.
  const inside = findMentions(index, place).filter((mention) => mention.division !== null)
  return inside.at(-1)?.division ?? null
}

/** Of several divisions with one name, the one the story names in full; else the highest. */
function pick(
  candidates: readonly Division[],
  mentions: readonly DivisionMention[],
): Division | null {
  if (candidates.length < 2) return candidates[0] ?? null
  const named = mentions.find(
    (mention) =>
      mention.form === 'full' && mention.division !== null && candidates.includes(mention.division),
  )
  return named?.division ?? candidates[0] ?? null
}

export function provinceOf(index: DivisionIndex): Division | null {
  return index.divisions.find((division) => division.level === 'province') ?? null
}

export function divisionReading(division: Division, index: DivisionIndex): DivisionReading {
  const prefecture =
    division.level === 'prefecture' ? division : index.byCode.get(division.parentCode ?? '')
  return {
    code: division.code,
    name: division.name,
    level: division.level,
    prefecture: division.level === 'province' ? null : (prefecture?.name ?? null),
    province: provinceOf(index)?.name ?? '',
    outside: false,
  }
}
