import type { ConsultationLamp, ConsultationState } from '#db/consultation-states'
import { CONSULTATION_MOVE_LABELS, CONSULTATION_STATE_LABELS } from '#lib/consultation-labels'
import { formatDay, type IsoDay } from '#lib/dates'
import { describeLeft, type Standing } from '#lib/proposal-standing'

import type { Lamp } from '../matter/arrange-steps.ts'
import { litLamps } from './lit-lamps.ts'
import type { Progress } from './progress.ts'
import { isEnded, isHandedOver, isLeft } from './workflow.ts'

interface Lit {
  lamp: ConsultationLamp
  litOn: IsoDay
  unit: string | null
  words: string
}

export interface FollowedConsultation {
  state: ConsultationState
  dueOn: IsoDay | null
  lamps: readonly Lit[]
  /** How far its unit is, or why it has it again: what was put down last. */
  progress: Progress | null
}

/** 交 办 督 复, from the rows of a topic as of a day; none before it is handed over. */
export function arrangeConsultationLamps(
  { state, dueOn, lamps, progress }: FollowedConsultation,
  today: IsoDay,
): Lamp[] {
  const lit = litLamps(state, lamps)
  const of = (lamp: ConsultationLamp) => lit.filter((one) => one.lamp === lamp)
  const [handedOver] = of('hand-over')
  const [handled] = of('handle')
  const [replied] = of('reply')
  const supervised = of('supervise')
  if (!handedOver) return []
  return [
    lampOf('交', '交办', 'done', `${formatDay(handedOver.litOn)} 交${handedOver.unit ?? ''}`),
    handled
      ? lampOf('办', '办理', 'done', wordsOf(handled))
      : waitingLamp({ state, dueOn, progress }, today),
    superviseLamp(supervised),
    replied
      ? lampOf('复', '答复', 'done', wordsOf(replied))
      : lampOf('复', '答复', handled ? 'now' : 'waiting', handled ? '等待答复' : '还没有办'),
  ]
}

const lampOf = (sign: string, name: string, state: Lamp['state'], words: string): Lamp => ({
  sign,
  name,
  state,
  words,
})

const wordsOf = ({ litOn, words }: Lit) => [formatDay(litOn), words].filter(Boolean).join(' ')

function waitingLamp(
  { progress, ...standing }: Omit<FollowedConsultation, 'lamps'>,
  today: IsoDay,
): Lamp {
  const { tone, words } = describeConsultation(standing, today)
  const due = standing.dueOn === null ? '' : `，${formatDay(standing.dueOn)} 到期`
  const last = progress === null ? '' : `；${describeProgress(progress)}`
  return lampOf('办', '办理', tone === 'late' ? 'late' : 'now', words + due + last)
}

/** 2026年3月10日 办理进展：正在找厂家 */
const describeProgress = ({ move, day, words }: Progress): string =>
  `${formatDay(day)} ${CONSULTATION_MOVE_LABELS[move]}：${words}`

function superviseLamp(rows: readonly Lit[]): Lamp {
  const last = rows.at(-1)
  if (!last) return lampOf('督', '督办', 'waiting', '还没有督办')
  const times = rows.length > 1 ? `督办 ${rows.length} 次，最近 ` : ''
  return lampOf('督', '督办', 'done', times + wordsOf(last))
}

/** How a topic stands on a day: while it has to be handled, by what is left until then. */
export function describeConsultation(
  { state, dueOn }: Pick<FollowedConsultation, 'state' | 'dueOn'>,
  today: IsoDay,
): Standing {
  const label = CONSULTATION_STATE_LABELS[state]
  if (isEnded(state)) return { tone: isLeft(state) ? 'waiting' : 'done', words: label }
  if (dueOn === null || !isHandedOver(state)) return { tone: 'now', words: label }
  return describeLeft(dueOn, today)
}
