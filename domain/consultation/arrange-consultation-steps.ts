import type { ConsultationMove } from '#db/consultation-states'
import {
  ADOPTION_LABELS,
  CONSULTATION_MOVE_LABELS,
  TALK_FORM_LABELS,
} from '#lib/consultation-labels'
import { formatDay, shanghaiDay } from '#lib/dates'

import type { DatedStep } from '../matter/arrange-steps.ts'
import { arrangeHandling } from './arrange-handling.ts'
import type { ShownConsultationPage } from './shown/find-shown-consultation.ts'

type Followed = Pick<
  ShownConsultationPage,
  'visits' | 'talks' | 'agreements' | 'lamps' | 'moves' | 'adoption' | 'dueOn' | 'verdict'
>

/** What happened to a topic by day, the latest first; of one day in the order of the way a topic goes. */
export function arrangeConsultationSteps(topic: Followed): DatedStep[] {
  const steps: DatedStep[] = [
    ...movesOf(topic, ['select']),
    ...topic.visits.map(({ day, place, found }) => ({ day, title: `调研：${place}`, note: found })),
    ...topic.talks.map((talk) => ({
      day: talk.day,
      title: `${TALK_FORM_LABELS[talk.form]}：${talk.place}`,
      note: countPeople(talk),
    })),
    ...topic.agreements.map(({ day, text }) => ({ day, title: '形成协商意见', note: text })),
    ...movesOf(topic, ['report', 'adopt', 'turn-down']),
    ...arrangeHandling(topic).map(({ day, move, unit, words }) => ({
      day,
      title: `${CONSULTATION_MOVE_LABELS[move]}${unit === null ? '' : `：${unit}`}`,
      note: [move === 'hand-over' && topic.dueOn && `期限 ${formatDay(topic.dueOn)}`, words]
        .filter(Boolean)
        .join('，'),
    })),
    ...movesOf(topic, ['judge', 'leave-out', 'divert', 'close']),
  ]
  return steps
    .map((step, index) => ({ ...step, index }))
    .toSorted((a, b) => b.day.localeCompare(a.day) || b.index - a.index)
    .map(({ day, title, note }) => ({ day, title, note: note === '' ? null : note }))
}

/** Those of these moves, none of which has a row of its own. */
function movesOf(
  { moves, adoption, verdict }: Followed,
  which: readonly ConsultationMove[],
): DatedStep[] {
  return moves
    .filter(({ move }) => which.includes(move))
    .flatMap(({ move, doneOn, createdAt, reason }) => {
      const day = doneOn ?? shanghaiDay(createdAt)
      switch (move) {
        case 'select':
          return [{ day, title: '确定为协商议题', note: null }]
        case 'adopt':
        case 'turn-down':
          return [{ day, title: adoption === null ? '' : ADOPTION_LABELS[adoption], note: reason }]
        case 'judge':
          return [{ day, title: '群众评议', note: verdict && countVerdict(verdict) }]
        case 'leave-out':
        case 'divert':
        case 'report':
        case 'close':
          return [{ day, title: CONSULTATION_MOVE_LABELS[move], note: reason }]
        default:
          return []
      }
    })
}

const countVerdict = ({ satisfied, mostly, dissatisfied }: NonNullable<Followed['verdict']>) =>
  `满意 ${satisfied}，基本满意 ${mostly}，不满意 ${dissatisfied}`

const PEOPLE = [
  ['members', '委员', '人'],
  ['residents', '群众', '人'],
  ['departments', '部门', '个'],
  ['experts', '专家', '人'],
] as const

/** 委员 3 人，群众 12 人: without those of whom nobody was there. */
const countPeople = (talk: Record<(typeof PEOPLE)[number][0], number>): string =>
  PEOPLE.flatMap(([key, name, unit]) =>
    talk[key] === 0 ? [] : [`${name} ${talk[key]} ${unit}`],
  ).join('，')
