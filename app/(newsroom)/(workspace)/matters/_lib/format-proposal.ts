import type { MatterMove, MatterState } from '#db/matter-states'
import { proposalPath, type SessionNumbers } from '#lib/addresses/proposal-paths'
import { formatPlenary } from '#lib/format-plenary'
import {
  DECLINE_GROUND_LABELS,
  DIVERSION_LABELS,
  EXAMINING_DECISION_LABELS,
  MATTER_MOVE_LABELS,
  MATTER_STATE_LABELS,
} from '#lib/matter-labels'
import { formatClass } from '#lib/proposal-standing'

/** 第 12 号, or that it has none yet. */
export const formatNumber = (number: number | null): string =>
  number === null ? '还没有编号' : `第 ${number} 号`

interface Proposed {
  decision: keyof typeof EXAMINING_DECISION_LABELS
  ground: keyof typeof DECLINE_GROUND_LABELS | null
  diversion?: keyof typeof DIVERSION_LABELS | null
  main?: { number: number | null; title: string } | null
}

/** What was proposed, in words: 不予立案（内容空泛，没有具体建议）. */
export function formatDecision({ decision, ground, diversion, main }: Proposed): string {
  if (ground) return `${EXAMINING_DECISION_LABELS[decision]}（${DECLINE_GROUND_LABELS[ground]}）`
  if (diversion) return DIVERSION_LABELS[diversion]
  if (main) return `并入第 ${main.number} 号《${main.title}》`
  return EXAMINING_DECISION_LABELS[decision]
}

interface Answer {
  agreedAt: Date | null
  disagreedAt: Date | null
  agreedTo: object | null
  consents: boolean | null
}

/** What a mover answers, and whether they want it public: 同意，不公开 */
export const formatAnswer = ({ agreedAt, disagreedAt, agreedTo, consents }: Answer): string => {
  if (disagreedAt !== null) return '不联名'
  if (agreedAt === null) return '等答复'
  if (agreedTo !== null) return '同意的是改以前的，等再答复'
  return consents === null ? '同意' : consents ? '同意，可以公开' : '同意，不公开'
}

/** What the writer reads before saving, of those who have agreed. */
export const warnAgreed = (names: readonly string[]): string =>
  `${names.join('、')}同意了联名。改了字，或者改了公开不公开，存草稿后要请他们再答复，都答复了才能提交。`

export interface Similar {
  matterId: number
  number: number | null
  title: string
  state: MatterState
  resultClass: Parameters<typeof formatClass>[0] | null
  term: number
  session: number
  slug: string
  isCard: boolean
  /** Whether others of its session can be merged into it. */
  canBeMain: boolean
  /** Whether it is handled in the portal, with a page for its officers. */
  hasPage: boolean
}

/** What became of one before; where readers have its card, the way there. */
export function describeSimilar({
  number,
  state,
  resultClass,
  term,
  session,
  slug,
  isCard,
}: Similar): { about: string; href: string | null } {
  const numbers: SessionNumbers = { term, number: session }
  const became = resultClass === null ? [] : [formatClass(resultClass)]
  return {
    about: [
      formatPlenary(numbers),
      formatNumber(number),
      MATTER_STATE_LABELS[state],
      ...became,
    ].join('，'),
    href: isCard && number !== null ? proposalPath(slug, numbers, number) : null,
  }
}

/** Moves that stay between officers until a second one agrees. */
const BETWEEN_OFFICERS: readonly MatterMove[] = ['propose', 'reject']

/**
 * The moves of a proposal that this person reads of, the newest first. Drafts that were kept one after the other are one
 * move, with how often.
 */
export function shownMoves<Move extends { move: MatterMove; reason?: string | null }>(
  moves: readonly Move[],
  { isExaminer }: { isExaminer: boolean },
): (Move & { times: number })[] {
  const shown: (Move & { times: number })[] = []
  for (const one of moves) {
    if (!isExaminer && BETWEEN_OFFICERS.includes(one.move)) continue
    const newer = shown.at(-1)
    if (newer?.move === 'write' && one.move === 'write' && !newer.reason && !one.reason)
      newer.times += 1
    else shown.push({ ...one, times: 1 })
  }
  return shown
}

/** 写下，存了 3 次 */
export const formatMove = ({ move, times }: { move: MatterMove; times: number }): string =>
  `${MATTER_MOVE_LABELS[move]}${times > 1 ? `，存了 ${times} 次` : ''}`
