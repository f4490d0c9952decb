import type { Leader } from '#domain/leader/list-leaders'
import type { DivisionIndex } from '#domain/division/division-index'
import { findMentions } from '#domain/division/find-division'

// Posts beside a name: 县政协党组书记、主席李昆, 李昆副主席. Only those on one ladder are known
// of one body, so that two of them can contradict each other; of any other post nothing is claimed.
type Ladder = 'chair' | 'group' | 'party' | 'head' | 'congress'

export interface Post {
  ladder: Ladder
  title: string
}

/** A post in copy, and of which listed divisions it may be. */
export interface PostInText extends Post {
  isOf: (leader: Pick<Leader, 'divisionCode' | 'divisionName'>) => boolean
}

const TITLE =
  '党组(?:副书记|书记|成员)|副?主席(?![台团令会])|副?秘书长|副?书记(?!处)|常委(?!会)|副?[省市州区县]长|副?主任'
const ORGAN = '政协[\\u4e00-\\u9fff]{2,12}?委员会|政协|人大(?:常委会)?|[省市州区县]委(?!员)'
const ONE = `(?<organ>${ORGAN})?(?:常务)?(?<title>${TITLE})`
const UNNAMED = ONE.replaceAll(/\?<\w+>/g, '?:')
/** One post, or several that one person holds. */
export const POSTS = `${UNNAMED}(?:[、，,兼]{1,2}${UNNAMED})*`

const LEVELS = '省市州区县'
const SEVERAL = /[各两几外邻他某等]$/
/** Posts of a committee on no ladder, which still have their place in its order. */
const OF_COMMITTEE = /政协|委(?:员会)?副?主任$|巡视员|调研员/
const NATIONAL = /全国$/
/** What may precede a bare 主席 that is the committee's: not 总工会主席, 工商联主席. */
const BEFORE_BARE = /(?:^|[^\u4e00-\u9fff]|[由的和与及是请向对听])$/
const LISTED = new RegExp(
  `^(?:[\\u4e00-\\u9fff]{0,12}?(?<organ>${ORGAN}))?(?:常务)?(?<title>${TITLE})$`,
)

/** The posts of a line of the list: 政协党组书记、主席 are two. */
export function listedPosts({ post }: Pick<Leader, 'post'>): Post[] {
  let organ: string | undefined
  return post.split(/[、，,兼]/).flatMap((part) => {
    const { groups } = LISTED.exec(part.trim()) ?? {}
    organ = groups?.['organ'] ?? organ
    const title = groups?.['title'] ?? ''
    const ladder = ladderOf(title, organ)
    return ladder ? [{ ladder, title }] : []
  })
}

/**
 * The posts in a stretch of a line that is nothing but posts. `own`: the division that bare words such
 * as 政协主席 speak of.
 */
export function readPosts(
  text: string,
  { start, end }: { start: number; end: number },
  { index, own }: { index: DivisionIndex; own: string },
): PostInText[] {
  const bodyAt = (organ: string, offset: number) => bodyOf(text, organ, offset, { index, own })
  let inherited = lastCommittee(text.slice(0, start), bodyAt)
  let organ: string | undefined
  return [...text.slice(start, end).matchAll(new RegExp(ONE, 'g'))].flatMap(
    (match): PostInText[] => {
      const offset = start + match.index
      const { organ: named, title = '' } = match.groups ?? {}
      if (named !== undefined) inherited = bodyAt(named, offset)
      organ = named ?? organ
      const ladder = ladderOf(title, organ)
      if (ladder === null) return []
      if (ladder === 'head') return [{ ladder, title, isOf: bodyAt(title.slice(-2), offset) }]
      if (organ === undefined && !BEFORE_BARE.test(text.slice(0, offset))) return []
      const isOf = inherited ?? (({ divisionCode }) => divisionCode === own)
      return [{ ladder, title, isOf }]
    },
  )
}

/** People of one group have an order among themselves; 县委 and 政协 are numbered each for itself. */
export function groupOf(
  leader: Pick<Leader, 'post'>,
): 'committee' | 'government' | 'congress' | null {
  const ladder = listedPosts(leader)[0]?.ladder
  if (ladder === undefined) return OF_COMMITTEE.test(leader.post) ? 'committee' : null
  if (ladder === 'congress') return ladder
  return ladder === 'party' || ladder === 'head' ? 'government' : 'committee'
}

function ladderOf(title: string, organ: string | undefined): Ladder | null {
  if (title.startsWith('党组')) return 'group'
  if (/主席|秘书长/.test(title)) return !organ || organ.startsWith('政协') ? 'chair' : null
  if (/书记|常委/.test(title)) return organ && /^[省市州区县]委$/.test(organ) ? 'party' : null
  if (title.endsWith('主任')) return organ?.startsWith('人大') ? 'congress' : null
  return title === '' ? null : 'head'
}

/** The committee that a sentence named last, which a bare post goes on speaking of. */
function lastCommittee(
  before: string,
  bodyAt: (organ: string, offset: number) => PostInText['isOf'],
): PostInText['isOf'] | null {
  const from = Math.max(...[...'。；;！？!?'].map((sign) => before.lastIndexOf(sign))) + 1
  const last = [...before.slice(from).matchAll(/政协[\u4e00-\u9fff]{2,12}?委员会|政协/g)].at(-1)
  return last ? bodyAt(last[0], from + last.index) : null
}

function bodyOf(
  text: string,
  organ: string,
  offset: number,
  { index, own }: { index: DivisionIndex; own: string },
): PostInText['isOf'] {
  const within = organ.startsWith('政协') && organ.length > 2
  // 县委 and 县长 carry the last character of the place: 庄浪县委, or 庄浪县县长.
  const carried = LEVELS.includes(organ[0] ?? ' ') ? 1 : 0
  const ends = within ? [] : [offset + carried, offset]
  if (NATIONAL.test(text.slice(0, offset))) return () => false
  const mention = findMentions(index, text).find(({ start, end }) =>
    within ? start >= offset + 2 && end <= offset + organ.length : ends.includes(end),
  )
  if (mention) {
    const codes = mention.candidates.map(({ code }) => code)
    return ({ divisionCode }) => codes.includes(divisionCode)
  }
  const kind = text[offset + carried - 1] ?? ''
  if (within || kind === '' || !LEVELS.includes(kind)) {
    return ({ divisionCode }) => divisionCode === own
  }
  if (SEVERAL.test(text.slice(0, offset + carried - 1))) return () => false
  return ({ divisionName }) => divisionName.endsWith(kind)
}
