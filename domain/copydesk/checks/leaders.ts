import type { Content } from '#domain/article/content'
import type { Leader } from '#domain/leader/list-leaders'
import type { DivisionIndex } from '#domain/division/division-index'
import { formatDay, isIsoDay, isPast } from '#lib/dates'

import { contentLines, noteAt, type Hint } from './hint.ts'
import { findLeaderMentions, type LeaderMention } from './leader-mentions.ts'
import { checkLeaderOrder } from './leader-order.ts'
import { listedPosts, type Post } from './posts.ts'

const WHAT = '职务'

/**
 * Posts and order of people against the list of leaders, as it stood on the day of the event. Only a
 * listed name with a post beside it is looked at, and never is the name itself put in doubt.
 */
export function checkLeaders(
  content: Content,
  {
    leaders,
    divisions,
    today,
  }: { leaders: readonly Leader[]; divisions: DivisionIndex; today: string },
): Hint[] {
  if (leaders.length === 0) return []
  const day = dayOf(content, today)
  const standing = leaders.filter((leader) => isInOffice(leader, day))
  const setting = { index: divisions, own: content.divisionCode }
  return contentLines(content).flatMap((line) => {
    const mentions = findLeaderMentions(line, leaders, setting)
    return [
      ...mentions.flatMap((mention) => checkPosts(mention, leaders, day)),
      ...checkLeaderOrder(mentions, { standing, own: content.divisionCode }),
    ]
  })
}

/** The day the list is read of: the event's, else that of print, else today. */
function dayOf({ event, printDate }: Content, today: string): string {
  const { start, precision } = event
  if (precision !== 'none' && start !== null && isIsoDay(start)) return start
  return printDate ?? today
}

const isInOffice = ({ startsOn, endsOn }: Leader, day: string): boolean =>
  startsOn <= day && !isPast(endsOn, day)

function checkPosts(mention: LeaderMention, leaders: readonly Leader[], day: string): Hint[] {
  const { name, posts, line, span } = mention
  const known = leaders.filter(
    (leader) =>
      leader.name === name &&
      listedPosts(leader).some((listed) =>
        posts.some((post) => post.ladder === listed.ladder && post.isOf(leader)),
      ),
  )
  const standing = known.filter((leader) => isInOffice(leader, day))
  const hasPosts = (leader: Leader) =>
    listedPosts(leader).some((listed) =>
      posts.some((post) => isSame(post, listed) && post.isOf(leader)),
    )
  if (standing.some(hasPosts)) return []
  const at = (sentence: string) => [noteAt(WHAT, sentence, line, span.start, span.end)]
  const [listed] = standing
  if (listed) {
    const inCopy = posts.map(({ title }) => title).join('、')
    return at(
      `名录里${name}是${formatPost(listed)}（${formatDay(listed.startsOn)}起），文中作“${inCopy}”，请核对职务。`,
    )
  }
  const latest = known.toSorted((a, b) => b.startsOn.localeCompare(a.startsOn))
  const ended = latest.find(({ endsOn }) => isPast(endsOn, day))
  if (ended?.endsOn) {
    return at(
      `名录里${name}任${formatPost(ended)}到 ${formatDay(ended.endsOn)}为止，${formatDay(day)}已不在任，请核对职务。`,
    )
  }
  const [coming] = latest
  return coming
    ? at(`名录里${name}从 ${formatDay(coming.startsOn)}起才任${formatPost(coming)}，请核对职务。`)
    : []
}

const isSame = (a: Post, b: Post) => a.ladder === b.ladder && a.title === b.title
const formatPost = ({ divisionName, post }: Leader) => `${divisionName}“${post}”`
