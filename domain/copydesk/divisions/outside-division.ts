// Stories of other provinces: 互助县 of 青海, 和县 of 安徽. They are recognised by who acts or where they were sent
// from, and only where no place of ours is in the headline: who visits us is in a story of ours.

import type { DivisionIndex } from '#domain/division/division-index'
import { findByName, findMentions, type DivisionMention } from '#domain/division/find-division'
import { nationalDivisions, type NationalDivision } from '#domain/division/national-divisions'
import { splitName } from '#domain/division/short-name'
import type { DivisionReading } from '../page-reading.ts'

const HERE = /来访|来[我\u4e00-\u9fff]{0,6}(?:考察|调研|学习|参观)|我[省市县区州]/
const OPENING = 60

export function readOutside(
  input: { label: string | null; datelinePlace: string },
  head: string,
  body: string,
  index: DivisionIndex,
): NationalDivision | null {
  if (input.label !== null) return findOutside(input.label, index)
  const inHead = findMentions(index, head)
  if (inHead.some(isOurs) || isDivisionOfOurs(input.datelinePlace, index)) return null
  const actor = inHead.find(isActor)
  if (actor?.outside != null) return actor.outside
  const inBody = findMentions(index, body)
  if (inBody.some((mention) => isOurs(mention) && mention.committee)) return null
  const own = inBody.findIndex(isOurs)
  const acting = inBody.find(isActor)
  const first = acting !== undefined && (own === -1 || inBody.indexOf(acting) < own)
  if (first && !HERE.test(body)) return acting.outside
  // 本报互助讯: a bare name of a county elsewhere, which only a dateline is read for.
  const sent = findOutside(input.datelinePlace, index)
  const local = sent?.level === 'county' || sent?.level === 'zone'
  const named = inBody.some((mention) => isOurs(mention) && mention.start < OPENING)
  return local && !named ? sent : null
}

const isOurs = ({ division }: DivisionMention) => division !== null
const isActor = ({ division, outside, committee }: DivisionMention) =>
  division === null && outside !== null && committee

function isDivisionOfOurs(place: string, index: DivisionIndex): boolean {
  return findByName(index, place).length > 0 || findMentions(index, place).some(isOurs)
}

/** A name that stands by itself, with or without what it lies in: 青海互助, 互助, 马鞍山市和县. */
function findOutside(place: string, index: DivisionIndex): NationalDivision | null {
  if (place === '' || isDivisionOfOurs(place, index)) return null
  const mentions = findMentions(index, place)
  const last = mentions.at(-1)
  if (last?.end === place.length && last.outside !== null) return last.outside
  const outer = last?.outside ?? null
  const stem = place.slice(last?.end ?? 0)
  const counties = countiesByStem().get(stem) ?? []
  const within = counties.filter(
    ({ code }) => outer === null || code.startsWith(outer.code.replace(/(?:00){1,2}$/, '')),
  )
  return within.length === 1 ? (within[0] ?? null) : null
}

let byStem: Map<string, NationalDivision[]> | undefined

function countiesByStem(): Map<string, NationalDivision[]> {
  const counties = nationalDivisions.filter(({ level }) => level === 'county')
  byStem ??= Map.groupBy(counties, ({ name }) => splitName(name).stem)
  return byStem
}

export function outsideReading({ code, name, level }: NationalDivision): DivisionReading {
  const above = (length: number) =>
    nationalDivisions.find((row) => row.code === code.slice(0, length).padEnd(6, '0'))
  const prefecture = above(4)
  return {
    code,
    name,
    level,
    prefecture: prefecture?.level === 'prefecture' ? prefecture.name : null,
    province: above(2)?.name ?? '',
    outside: true,
  }
}
