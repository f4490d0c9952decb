import type { Leader } from '#domain/leader/list-leaders'
import type { DivisionIndex } from '#domain/division/division-index'

import { isLikelyName } from '../credits/names.ts'
import type { ContentLine } from './hint.ts'
import { POSTS, readPosts, type PostInText } from './posts.ts'

/** Where a listed name is in a line. */
export interface LeaderMention {
  name: string
  line: ContentLine
  start: number
  end: number
  /** The posts that are beside it; none where it is unknown whom the text means. */
  posts: PostInText[]
  /** Where what is beside it begins and ends, the name included. */
  span: { start: number; end: number }
}

export interface Setting {
  index: DivisionIndex
  /** The division of the copy. */
  own: string
}

const SPACE = '[ \\u3000]*'
const SEPARATOR = /[、，,和与及]/
const REACH = 80
/** 原县政协主席: of posts that were held before nothing is claimed. */
const FORMER = /(?:原|时任|前|曾任|老|退休|已故)[\u4e00-\u9fff]{0,8}$/
/** What goes on after a name of two characters; anything else may be the third: 李昆仑. */
const GOES_ON =
  /^(?:$|[^\u4e00-\u9fff]|[和与及等在就对说率向到赴为致作的还也并从于受应带围逐已将]|同志|一行|出席|主持|参加|讲话|指出|强调|要求|介绍|宣布|代表|分别|传达|带队|带领|率队|领学|致辞|授课|点评|走访|召集|会见|安排|表示|深入|陪同|调研|前往|担任|当选|通报|总结|汇报|莅临|亲自|先后|一同|首先|最后|认为|建议|提出|听取|来到|走进|实地|看望|慰问|视察|督导|检查|副?主席|副?秘书长|副?书记|副?主任)/

/** The listed names of a line with posts beside them, or that belong to a row of names with a post. */
export function findLeaderMentions(
  line: ContentLine,
  leaders: readonly Leader[],
  setting: Setting,
): LeaderMention[] {
  const names = [...new Set(leaders.map(({ name }) => name))].toSorted(
    (a, b) => b.length - a.length,
  )
  if (names.length === 0) return []
  const pattern = names
    .map((name) => [...name].map((sign) => RegExp.escape(sign)).join(SPACE))
    .join('|')
  return [...line.text.matchAll(new RegExp(pattern, 'g'))].flatMap((match) => {
    const name = match[0].replace(/[ \u3000]/g, '')
    const start = match.index
    const end = start + match[0].length
    if (name.length === 2 && !GOES_ON.test(line.text.slice(end))) return []
    const beside = before(line.text, start, setting) ?? after(line.text, end, setting)
    const span = {
      start: Math.min(start, beside?.start ?? start),
      end: Math.max(end, beside?.end ?? end),
    }
    return [{ name, line, start, end, posts: beside?.posts ?? [], span }]
  })
}

interface Beside {
  posts: PostInText[]
  start: number
  end: number
}

/** 副主席李昆, and 副主席王某、张某、李昆 too. */
function before(text: string, offset: number, setting: Setting): Beside | null {
  const from = Math.max(0, offset - REACH)
  const last = [...text.slice(from, offset).matchAll(new RegExp(POSTS, 'g'))].at(-1)
  if (!last) return null
  const start = from + last.index
  const end = start + last[0].length
  const rest = text.slice(end, offset).trim()
  if (rest !== '' && !isRowOfNames(rest)) return null
  if (FORMER.test(text.slice(0, start))) return null
  const posts = readPosts(text, { start, end }, setting)
  return { posts, start: rest === '' ? start : offset, end: offset }
}

/** 王某、张某、 with a name to come. */
function isRowOfNames(text: string): boolean {
  if (!SEPARATOR.test(text.at(-1) ?? '')) return false
  return text
    .slice(0, -1)
    .split(SEPARATOR)
    .every((part) => isLikelyName(part.replace(/[ \u3000]/g, '')))
}

const RIGHT_AFTER = new RegExp(`^(?:${POSTS})`)

/** 李昆副主席. */
function after(text: string, index: number, setting: Setting): Beside | null {
  const found = RIGHT_AFTER.exec(text.slice(index))
  if (!found) return null
  const end = index + found[0].length
  // The words before belong to the name, so what it is of is what the sentence spoke of.
  const posts = readPosts(
    `${text.slice(0, index)}，${found[0]}`,
    { start: index + 1, end: end + 1 },
    setting,
  )
  return { posts, start: index, end }
}
