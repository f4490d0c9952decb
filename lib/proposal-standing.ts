import { daysBetween, type IsoDay } from './dates.ts'
import { MATTER_STATE_LABELS, RESULT_CLASS_LABELS } from './matter-labels.ts'

type MatterState = keyof typeof MATTER_STATE_LABELS
type ResultClass = keyof typeof RESULT_CLASS_LABELS

/** Done, under way, soon due, late, or waiting for somebody else. */
export type Tone = 'done' | 'now' | 'soon' | 'late' | 'waiting'

/** Few enough days that a reader would want to look again. */
const SOON = 14

export interface Standing {
  tone: Tone
  words: string
}

/** How a proposal stands on a day: while somebody has to answer, by what is left until then. */
export function describeStanding(
  { state, dueOn }: { state: MatterState; dueOn: IsoDay | null },
  today: IsoDay,
): Standing {
  if (state === 'closed' || state === 'answered') {
    return { tone: 'done', words: MATTER_STATE_LABELS[state] }
  }
  if (state !== 'assigned' && state !== 'in-progress') {
    return { tone: 'waiting', words: MATTER_STATE_LABELS[state] }
  }
  return dueOn === null
    ? { tone: 'now', words: MATTER_STATE_LABELS[state] }
    : describeLeft(dueOn, today)
}

/** 超期 3 天, 今天到期, 还有 9 天: what is left until a deadline. */
export function describeLeft(dueOn: IsoDay, today: IsoDay): Standing {
  const left = daysBetween(today, dueOn)
  if (left < 0) return { tone: 'late', words: `超期 ${-left} 天` }
  if (left === 0) return { tone: 'soon', words: '今天到期' }
  return { tone: left <= SOON ? 'soon' : 'now', words: `还有 ${left} 天` }
}

/** 办理中，还有 9 天: the state of a proposal, and what is left while somebody has to answer. */
export function describeNow(
  proposal: { state: MatterState; dueOn: IsoDay | null },
  today: IsoDay,
): string {
  const label = MATTER_STATE_LABELS[proposal.state]
  const { words } = describeStanding(proposal, today)
  return words === label ? label : `${label}，${words}`
}

/** 按期, 早了 5 天, 晚了 3 天: an answer beside its deadline; null without one. */
export function comparePunctuality(answeredOn: IsoDay, dueOn: IsoDay | null): string | null {
  if (dueOn === null) return null
  const early = daysBetween(answeredOn, dueOn)
  if (early === 0) return '当天到期，按期答复'
  return early > 0 ? `比期限早 ${early} 天` : `比期限晚 ${-early} 天`
}

/** How an assignment stands against its deadline. */
export const TIMING_LABELS = {
  'on-time': '按期答复',
  late: '超期才答复',
  overdue: '超期没有答复',
  running: '还在期限内',
  'owed-undated': '待答复，没有登记期限',
  'answered-undated': '已答复，没有登记期限',
} as const

/** The same of what one unit has to answer; a proposal may end without its answer. */
export const UNIT_STANDING_LABELS = { ...TIMING_LABELS, ended: '不再等答复' } as const

/** A类 已经解决或采纳 */
export const formatClass = (resultClass: ResultClass): string =>
  `${resultClass}类 ${RESULT_CLASS_LABELS[resultClass]}`

/** What an answered proposal came to: a class, or none that a register has. */
export const CLASSES_OR_NONE = ['A', 'B', 'C', 'D', 'none'] as const
export type ClassOrNone = (typeof CLASSES_OR_NONE)[number]

export const formatClassOrNone = (one: ClassOrNone): string =>
  one === 'none' ? '已答复，没有登记类别' : formatClass(one)

/** Beside an answer, or a promise in it, once its matter was handled anew. */
export const EARLIER_WORDS = '以前的答复，后来重新办理'
