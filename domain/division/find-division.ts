// Finds places in a text. A mention is a stretch of text with the division it names, or none when the
// place lies elsewhere. Which mention a text is about is not decided here, only what is a place:
// 合作社 is not 合作市, 康乐镇 not 康乐县, 完成县域 not 成县, and 拉萨市城关区 not ours.

import type { Division } from './division.ts'
import type { DivisionIndex } from './division-index.ts'
import type { NationalDivision } from './national-divisions.ts'
import type { DivisionName } from './division-names.ts'
import { splitName } from './short-name.ts'

export type DivisionMention = {
  start: number
  end: number
  text: string
  /** Null for a place in another province. */
  division: Division | null
  /** The place in another province, where the text names it. */
  outside: NationalDivision | null
  /** All of ours that share the name, when the text alone cannot decide: 临夏. */
  candidates: Division[]
  form: 'full' | 'stem'
  /** The words name its committee: 庄浪县政协, 政协庄浪县委员会. */
  committee: boolean
}

/** The places a text names, left to right, without overlaps. Linear in the text's length. */
export function findMentions(index: DivisionIndex, text: string): DivisionMention[] {
  const mentions: DivisionMention[] = []
  const earlier: Earlier = { byText: new Map(), outside: new Set() }
  for (let start = 0; start < text.length - 1; start += 1) {
    const list = index.byOpening.get(text.slice(start, start + 2))
    const name = list?.find(
      (entry) => text.startsWith(entry.text, start) && fits(entry, text, start),
    )
    if (name === undefined) continue
    const mention = mentionOf(name, text, start, mentions.at(-1), earlier)
    mentions.push(mention)
    if (!earlier.byText.has(mention.text)) earlier.byText.set(mention.text, mention)
    if (mention.outside !== null) earlier.outside.add(stripZeros(mention.outside.code))
    start += name.text.length - 1
  }
  // 迭部县、舟曲县政协 names two committees.
  for (let mentionIndex = mentions.length - 2; mentionIndex >= 0; mentionIndex -= 1) {
    const [mention, next] = mentions.slice(mentionIndex, mentionIndex + 2)
    if (mention === undefined || next === undefined || !next.committee) continue
    const between = text.slice(mention.end, next.start)
    if (between.length === 1 && '、和与及'.includes(between)) mention.committee = true
  }
  return mentions
}

/** The place of a dateline (庄浪, 成县, 兰州新区), which is a place by its position. */
export function findByName(index: DivisionIndex, name: string): Division[] {
  return index.names.get(name)?.divisions ?? []
}

/** True for names that belong to places outside the province only. */
export function isElsewhere(index: DivisionIndex, name: string): boolean {
  return index.names.get(name)?.divisions.length === 0
}

/** The town, township or subdistrict named right after a county: 临洮县洮阳镇 has 洮阳镇. */
export function findTown(index: DivisionIndex, text: string): string | null {
  for (const mention of findMentions(index, text)) {
    const town = TOWN.exec(text.slice(mention.end, mention.end + 10))?.[0]
    if (mention.division !== null && town !== undefined) return town
  }
  return LEADING_TOWN.exec(text.slice(0, 10))?.[1] ?? null
}

const TOWN = /^(?![乡镇各多全])[\u4e00-\u9fff]{1,5}?(?:街道|镇|乡|苏木)(?![级村民党])/
const LEADING_TOWN = /^([\u4e00-\u9fff]{2,5}?(?:街道|镇|乡))[::]/

/** Characters that may be before a one-character name (成县) without belonging to a word. */
const BEFORE_SHORT = /[^\u4e00-\u9fff]|[市州省区县在赴到从对由与往自向讯是的回离抵和协]/
const NOT_A_CITY = /^[场价]/
const NOT_A_DISTRICT = /^[域间别分]/
const SMALLER_PLACE = /^(?:[镇乡村路街河族社]|街道|大道)/
const COMMITTEE_AFTER = /^(?:[两二三四五六七](?=[市县区州]))?(?:市|县|区|州|省)?政协/

function fits(name: DivisionName, text: string, index: number): boolean {
  const after = text.slice(index + name.text.length, index + name.text.length + 4)
  const before = text[index - 1] ?? ' '
  if (name.form === 'full') {
    if (splitName(name.text).stem.length === 1)
      return BEFORE_SHORT.test(before) || text.startsWith('协商会议', index - 4)
    if (name.text.endsWith('市')) return !NOT_A_CITY.test(after)
    return !(name.text.endsWith('区') && NOT_A_DISTRICT.test(after))
  }
  if (SMALLER_PLACE.test(after)) return false
  if (!name.wordLike) return true
  const boundary = !/[\u4e00-\u9fff]/.test(before) || /[市州]/.test(before)
  return boundary && (COMMITTEE_AFTER.test(after) || /^[讯::]/.test(after))
}

/** What a text has named so far. */
interface Earlier {
  byText: Map<string, DivisionMention>
  /** Codes of places in other provinces, without the zeros that stand for all that lies in them. */
  outside: Set<string>
}

function mentionOf(
  name: DivisionName,
  text: string,
  start: number,
  previous: DivisionMention | undefined,
  earlier: Earlier,
): DivisionMention {
  const end = start + name.text.length
  const after = text.slice(end, end + 4)
  const inside = previous !== undefined && previous.end === start ? previous : undefined
  // Further on 城关区 is the one that the text has placed in 拉萨市.
  const same = earlier.byText.get(name.text)
  // Right after another place the name is inside it: 拉萨市城关区 is not ours, 白银市白银区 is the district.
  const candidates =
    inside === undefined
      ? same?.division === null
        ? []
        : name.divisions
      : inside.division === null
        ? []
        : (nested(name.divisions, inside.division) ?? name.divisions)
  return {
    start,
    end,
    text: name.text,
    division: candidates[0] ?? null,
    outside: candidates.length > 0 ? null : outsideOf(name, inside, earlier),
    candidates,
    form: name.form,
    committee:
      COMMITTEE_AFTER.test(after) ||
      (after.startsWith('委员会') &&
        /(?:政协|协商会议)$/.test(text.slice(Math.max(0, start - 4), start))),
  }
}

/** Of several places of one name, the one in the province or prefecture that the text names before it. */
function outsideOf(
  { outside }: DivisionName,
  inside: DivisionMention | undefined,
  earlier: Earlier,
): NationalDivision | null {
  const around =
    inside === undefined
      ? earlier.outside
      : new Set(inside.outside === null ? [] : [stripZeros(inside.outside.code)])
  const within = outside.find(({ code }) => lies(code, around))
  return within ?? (outside.length === 1 ? (outside[0] ?? null) : null)
}

/** Whether the place of a code lies in one of others; a place does not lie in itself. */
const lies = (code: string, others: ReadonlySet<string>) =>
  [2, 4].some((length) => {
    const outer = code.slice(0, length)
    return outer !== stripZeros(code) && others.has(outer)
  })

const stripZeros = (code: string) => code.replace(/(?:00){1,2}$/, '')

function nested(divisions: Division[], parent: Division): Division[] | null {
  const children = divisions.filter((division) => division.parentCode === parent.code)
  return children.length > 0 ? children : null
}
