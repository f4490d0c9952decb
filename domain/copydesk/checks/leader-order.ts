import type { Leader } from '#domain/leader/list-leaders'

import { isLikelyName } from '../credits/names.ts'
import { noteAt, type Hint } from './hint.ts'
import type { LeaderMention } from './leader-mentions.ts'
import { groupOf } from './posts.ts'

const WHAT = '排序'
const LONGEST = 40
const NOTHING_ELSE = /^[\u4e00-\u9fff、，, \u3000]+$/
const COMMA = /[，,]/
const SEPARATOR = /[、，,和与及 \u3000]+/
/** 统战部部长, 政协副主席, 二级调研员. */
const POST =
  /^[\u4e00-\u9fff]{0,16}(?:长|主席|书记|主任|常委|委员|成员|调研员|巡视员)(?=[\u4e00-\u9fff]{0,4}$)/
/** 县政协领导 stands for the posts of all who follow. */
const ALL_LEADERS = /领导(?:同志)?[：:]?$/
const AND_LEADERS = /^等[\u4e00-\u9fff]{0,8}领导/

/**
 * The order of people who are named in one row, against their order in the list: of each division and
 * group of posts by itself.
 * `standing`: who is in office.
 */
export function checkLeaderOrder(
  mentions: readonly LeaderMention[],
  { standing, own }: { standing: readonly Leader[]; own: string },
): Hint[] {
  return rowsOf(mentions).flatMap((row) => {
    const [first, last] = [row[0], row.at(-1)]
    if (!first || !last) return []
    const { text } = first.line
    const led =
      ALL_LEADERS.test(text.slice(0, first.start)) || AND_LEADERS.test(text.slice(last.end))
    if (!led && row.every(({ posts }) => posts.length === 0)) return []
    const placed = row.flatMap((mention) => {
      const leader = leaderOf(mention, standing, own)
      const group = leader && groupOf(leader)
      return group ? [{ mention, leader, key: `${leader.divisionCode} ${group}` }] : []
    })
    const keys = [...new Set(placed.map(({ key }) => key))]
    return keys.flatMap((key) => misplaced(placed.filter((one) => one.key === key)))
  })
}

function misplaced(row: readonly { mention: LeaderMention; leader: Leader }[]): Hint[] {
  const listed = row.toSorted((a, b) => a.leader.rank - b.leader.rank)
  const [first, last] = [row[0], row.at(-1)]
  const inOrder = row.every(
    ({ leader }, index) => index === 0 || leader.rank >= (row[index - 1]?.leader.rank ?? 0),
  )
  if (!first || !last || inOrder) return []
  const names = listed.map(({ leader }) => leader.name).join('、')
  const sentence = `名录里${first.leader.divisionName}的次序是：${names}，请核对排序。`
  return [noteAt(WHAT, sentence, first.mention.line, first.mention.start, last.mention.end)]
}

/** The person's foremost line in the list; null when the text may mean one of several bodies. */
function leaderOf(
  { name, posts }: LeaderMention,
  standing: readonly Leader[],
  own: string,
): Leader | null {
  const lines = standing
    .filter((leader) => leader.name === name)
    .filter((leader) =>
      posts.length === 0 ? leader.divisionCode === own : posts.some(({ isOf }) => isOf(leader)),
    )
    .toSorted((a, b) => a.rank - b.rank)
  const [first] = lines
  return first && lines.every(({ divisionCode }) => divisionCode === first.divisionCode)
    ? first
    : null
}

/** Names with only posts, other names and their separators between them. */
function rowsOf(mentions: readonly LeaderMention[]): LeaderMention[][] {
  const rows: LeaderMention[][] = []
  for (const mention of mentions) {
    const row = rows.at(-1)
    const previous = row?.at(-1)
    if (previous && joins(mention.line.text.slice(previous.end, mention.start))) row?.push(mention)
    else rows.push([mention])
  }
  return rows
}

function joins(between: string): boolean {
  if (between.length > LONGEST || !NOTHING_ELSE.test(between)) return false
  const parts = between.split(SEPARATOR).filter((part) => part !== '')
  return parts.every((part) => {
    const rest = part.replace(POST, '')
    // After a comma somebody else may do something else, unless a post follows.
    if (COMMA.test(between)) return rest === ''
    return rest === '' || isLikelyName(rest)
  })
}
