import { parseNumeral } from '#domain/activity/series'
import type { Content } from '#domain/article/content'
import type { SessionNumbers } from '#lib/addresses/proposal-paths'

import { contentLines } from '../checks/hint.ts'

// What a text names of matters: a proposal by its title or its number, a room where topics are talked over.

/** A proposal by its number, with what the text says of its session. */
export interface NumberMention {
  number: number
  session: SessionNumbers | null
  year: number | null
  /** Whether the text says that the committee of the province has it. */
  isProvincial: boolean
}

export interface MatterMentions {
  /** As titles are compared: without spaces and title marks. */
  titles: string[]
  numbers: NumberMention[]
  rooms: string[]
}

const NUMERAL = '[\\d〇零一二三四五六七八九十百]{1,6}'
const NUMBERS = `(第${NUMERAL}号?(?:[、,和及与]第?${NUMERAL}号?){0,9})(?<=号)`
const KIND = '(?:重点|集体|个人|联名|党派|界别|委员|政协){0,2}'
/** Not 提案人, 提案组, 提案委员会: the number is of something else. */
const NOT_A_PROPOSAL = '(?!人|者|组|委|线索|工作|征集)'
const BEFORE = new RegExp(`${NUMBERS}${KIND}提案${NOT_A_PROPOSAL}`, 'g')
const BEHIND = new RegExp(`提案(${NUMBERS.slice(1, -1)})(?!文|令|公|通知)`, 'g')
const TITLE = /《(关于[^《》]{1,100}(?:《[^《》]{1,60}》[^《》]{0,60}){0,3}的提案)》/g
const ONE_TITLE = /《(关于[^《》]{1,120}的提案)》/g
const SESSION = new RegExp(
  `第?(${NUMERAL})届[^\\d〇零一二三四五六七八九十百]{0,12}第?(${NUMERAL})次`,
  'g',
)
const YEAR = /(20\d\d)年/g
const COMMITTEE = /(全国|省|市|州|县|区)?政协/g
/** How far before a number its session is looked for. */
const REACH = 40
/** A shorter name is a word of the language. */
const MIN_ROOM_NAME = 4

/** Text as names are compared in it. */
const plainName = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '')

/** A title as it is compared. */
export const plainTitle = (title: string): string => plainName(title).replace(/[《》]/g, '')

/** What a content names; `rooms` are the names of those that there are. */
export function findMatterMentions(content: Content, rooms: readonly string[]): MatterMentions {
  const found = contentLines(content).map(({ text }) => readMentions(text, rooms))
  return {
    titles: [...new Set(found.flatMap(({ titles }) => titles))],
    numbers: distinct(found.flatMap(({ numbers }) => numbers)),
    rooms: [...new Set(found.flatMap((line) => line.rooms))],
  }
}

/** The same of one line. */
export function readMentions(line: string, rooms: readonly string[] = []): MatterMentions {
  const text = plainName(line)
  const titles = [...text.matchAll(TITLE), ...text.matchAll(ONE_TITLE)]
  return {
    titles: [...new Set(titles.map(([, title = '']) => plainTitle(title)))],
    numbers: distinct([...numbersIn(text, BEFORE), ...numbersIn(text, BEHIND)]),
    rooms: roomsIn(text, rooms),
  }
}

function numbersIn(text: string, pattern: RegExp): NumberMention[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const before = sentenceBefore(text, match.index)
    const committee = [...before.matchAll(COMMITTEE)].at(-1)?.[1]
    if (committee === '全国') return []
    const named = { session: sessionIn(before), year: yearIn(before) }
    return numeralsIn(match[1] ?? '').map((number) => ({
      number,
      ...named,
      isProvincial: committee === '省',
    }))
  })
}

const sentenceBefore = (text: string, at: number) =>
  text
    .slice(Math.max(0, at - REACH), at)
    .split(/[。;!?]/)
    .at(-1) ?? ''

const numeralsIn = (list: string) =>
  list.match(new RegExp(NUMERAL, 'g'))?.flatMap((numeral) => parseNumber(numeral) ?? []) ?? []

/** 0023 is 23. */
const parseNumber = (numeral: string) => parseNumeral(numeral.replace(/^0+(?=\d)/, ''))

function sessionIn(before: string): SessionNumbers | null {
  const [, term = '', number = ''] = [...before.matchAll(SESSION)].at(-1) ?? []
  const named = { term: parseNumeral(term), number: parseNumeral(number) }
  return named.term === null || named.number === null
    ? null
    : { term: named.term, number: named.number }
}

function yearIn(before: string): number | null {
  const [, year] = [...before.matchAll(YEAR)].at(-1) ?? []
  return year === undefined ? null : Number(year)
}

/** The rooms that a text names; of two of which one name has the other in it, the longer. */
function roomsIn(text: string, rooms: readonly string[]): string[] {
  const named = rooms.filter((name) => {
    const plain = plainName(name)
    return plain.length >= MIN_ROOM_NAME && text.includes(plain)
  })
  return named.filter((name) => !named.some((other) => other !== name && other.includes(name)))
}

const distinct = (mentions: readonly NumberMention[]): NumberMention[] => [
  ...new Map(mentions.map((one) => [JSON.stringify(one), one])).values(),
]
