import type { Content } from '#domain/article/content'
import type { Division } from '#domain/division/division'
import type { DivisionIndex } from '#domain/division/division-index'
import {
  findByName,
  findMentions,
  isElsewhere,
  type DivisionMention,
} from '#domain/division/find-division'

import { parseDateline } from '../credits/dateline.ts'
import { foldWidth } from '../characters/width.ts'
import { bodyLines, headLines, noteAt, type ContentLine, type Hint } from './hint.ts'
import { askAboutUnknownCounty } from './unknown-county.ts'

const WHAT = '县区'
const OPENING = 400

interface Placed {
  line: ContentLine
  mention: DivisionMention
}

/** Whether dateline, headline and body are about the division that was chosen. */
export function checkDivisions(content: Content, index: DivisionIndex): Hint[] {
  const chosen = index.byCode.get(content.divisionCode)
  if (!chosen) return []
  const inHead = placed(headLines(content), index)
  const inBody = placed(bodyLines(content), index)
  const isNamed = [...inHead, ...inBody].some(
    ({ mention }) => mention.committee || mention.candidates.includes(chosen),
  )
  const story =
    checkStory(chosen, inHead, inBody, index) ??
    (isNamed ? null : askAboutUnknownCounty(content, { chosen, index }))
  return [...checkDateline(content.dateline, chosen, index), ...(story ? [story] : [])]
}

function checkDateline(dateline: string, chosen: Division, index: DivisionIndex): Hint[] {
  const place = parseDateline(dateline)?.place ?? ''
  if (place === '') return []
  const line = { block: 'dateline', from: 0, text: dateline } as const
  const start = Math.max(0, foldWidth(dateline).indexOf(place))
  const at = (sentence: string) => [noteAt(WHAT, sentence, line, start, start + place.length)]
  const named = findByName(index, place)
  if (isElsewhere(index, place)) return at(`电头的“${place}”不在本省。`)
  // 平凉庄浪 names both: the smaller place writes.
  const inner = named.length > 0 ? named : lastOf(findMentions(index, place))
  if (inner.length === 0 || inner.some((division) => areRelated(division, chosen, index))) return []
  return at(`电头写的是${inner[0]?.name}，县区选的是${chosen.name}。`)
}

function checkStory(
  chosen: Division,
  inHead: Placed[],
  inBody: Placed[],
  index: DivisionIndex,
): Hint | null {
  const all = [...inHead, ...inBody]
  const related = ({ mention }: Placed) =>
    mention.candidates.some((division) => areRelated(division, chosen, index))
  const own = all.some(({ mention }) => mention.candidates.includes(chosen))
  const opening = inBody.filter(({ mention }) => mention.start < OPENING)
  const actors = [inHead, opening].map((list) => list.filter(({ mention }) => mention.committee))
  const acting = actors.find((list) => list.length > 0) ?? []
  const actor = acting[0]
  if (actor && !acting.some(related)) {
    const { name } = actor.mention.division ?? { name: actor.mention.text }
    return hintAt(actor, `稿子里行文的是${name}政协，县区选的是${chosen.name}。`)
  }
  if (own || chosen.level === 'province' || chosen.level === 'prefecture') return null
  if (actor?.mention.division) {
    const { name } = actor.mention.division
    return hintAt(actor, `全文没有提到${chosen.name}，行文的是${name}政协。`)
  }
  const others = all.filter((entry) => entry.mention.division && !related(entry))
  const named = new Map<Division | null, number>()
  for (const { mention } of others) {
    named.set(mention.division, (named.get(mention.division) ?? 0) + 1)
  }
  const other = others.find(({ mention }) => (named.get(mention.division) ?? 0) > 1)
  if (!other) return null
  return hintAt(other, `全文没有提到${chosen.name}，却几次提到${other.mention.division?.name}。`)
}

function placed(lines: ContentLine[], index: DivisionIndex): Placed[] {
  return lines.flatMap((line) =>
    findMentions(index, foldWidth(line.text)).map((mention) => ({ line, mention })),
  )
}

/** One is the other, or lies within it. */
function areRelated(a: Division, b: Division, index: DivisionIndex): boolean {
  return a === b || isWithin(a, b, index) || isWithin(b, a, index)
}

function isWithin(inner: Division, outer: Division, index: DivisionIndex): boolean {
  const parent = inner.parentCode === null ? undefined : index.byCode.get(inner.parentCode)
  return parent !== undefined && (parent === outer || isWithin(parent, outer, index))
}

const lastOf = (mentions: DivisionMention[]) =>
  mentions.findLast(({ division }) => division !== null)?.candidates ?? []

const hintAt = ({ line, mention: { start, end } }: Placed, sentence: string) =>
  noteAt(WHAT, sentence, line, start, end)
