import {
  ANSWERED_MATTER_STATES,
  type AssignmentPart,
  type MatterState,
  type ResultClass,
} from '#db/matter-states'
import { formatDay, type IsoDay } from '#lib/dates'
import { describeStanding } from '#lib/proposal-standing'

import { nameStep } from './name-step.ts'

export interface Lamp {
  /** One character: 立, 交, 复, 结. */
  sign: string
  name: string
  state: 'done' | 'now' | 'waiting' | 'late'
  /** The day, or what is left, as people say it. */
  words: string
}

interface Assignment {
  unit: string
  part: AssignmentPart
  assignedOn: IsoDay | null
  dueOn: IsoDay | null
  answeredOn: IsoDay | null
  resultClass: ResultClass | null
}

export interface FollowedProposal {
  state: MatterState
  isFiled: boolean
  openedOn: IsoDay | null
  closedOn: IsoDay | null
  /** The next day on which somebody has to have answered. */
  dueOn: IsoDay | null
  assignments: readonly Assignment[]
  /** Answers that were handled anew, and the days on which that was decided. */
  earlierAnswers: readonly EarlierAnswer[]
  redoneOn: readonly IsoDay[]
}

interface EarlierAnswer {
  /** Null where another unit has it by now, which did not answer so. */
  unit: string | null
  part: AssignmentPart
  answeredOn: IsoDay
  resultClass: ResultClass
}

export interface DatedStep {
  day: IsoDay
  title: string
  note: string | null
}

const ANSWERED: readonly MatterState[] = ANSWERED_MATTER_STATES
const ASSIGNED: readonly MatterState[] = ['assigned', 'in-progress', ...ANSWERED]
const days = (values: readonly (IsoDay | null)[]): IsoDay[] =>
  values.filter((value) => value !== null).toSorted()

/** The units that have to answer; a joint one's silence does not hold the answer up. */
const answering = ({ assignments }: FollowedProposal) =>
  assignments.filter(({ part }) => part !== 'joint')

/** 立 交 复 结, from the rows of a proposal as of a day; none for one that was not filed. */
export function arrangeLamps(proposal: FollowedProposal, today: IsoDay): Lamp[] {
  const { state, isFiled, openedOn, closedOn } = proposal
  if (!isFiled || state === 'merged' || state === 'revoked') return []
  const units = answering(proposal)
  const isAssigned = ASSIGNED.includes(state)
  const isAnswered = ANSWERED.includes(state)
  const assignedOn = days(units.map((unit) => unit.assignedOn))[0]
  const answeredOn = days(units.map((unit) => unit.answeredOn)).at(-1)
  const standing = describeStanding(proposal, today)
  return [
    lamp('立', '立案', 'done', formatKnown(openedOn)),
    isAssigned
      ? lamp('交', '交办', 'done', formatKnown(assignedOn))
      : lamp('交', '交办', 'now', '等待交办'),
    isAnswered
      ? lamp('复', '答复', 'done', formatKnown(answeredOn))
      : isAssigned
        ? lamp('复', '答复', standing.tone === 'late' ? 'late' : 'now', standing.words)
        : lamp('复', '答复', 'waiting', '还没有交办'),
    state === 'closed'
      ? lamp('结', '办结', 'done', formatKnown(closedOn))
      : lamp('结', '办结', isAnswered ? 'now' : 'waiting', isAnswered ? '等待评价' : '还没有答复'),
  ]
}

const lamp = (sign: string, name: string, state: Lamp['state'], words: string): Lamp => ({
  sign,
  name,
  state,
  words,
})

const formatKnown = (day: IsoDay | null | undefined): string =>
  day ? formatDay(day) : '没登记日期'

/** What happened to a proposal by day, the latest first; what has no day is not in it. */
export function arrangeSteps(proposal: FollowedProposal): DatedStep[] {
  const { state, isFiled, openedOn, closedOn, assignments, earlierAnswers, redoneOn } = proposal
  const whole = { state, isFiled, unit: null, part: null, dueOn: null, resultClass: null }
  // The day in force is that of the second time; the first one is kept nowhere.
  const isRedone = ({ unit }: Assignment) => earlierAnswers.some((one) => one.unit === unit)
  const events = [
    { ...whole, event: 'opened' as const, day: openedOn },
    ...assignments.map((one) => {
      const { assignedOn: day, dueOn } = one
      return {
        ...whole,
        ...one,
        dueOn: isRedone(one) ? null : dueOn,
        event: 'assigned' as const,
        day,
      }
    }),
    ...earlierAnswers.map(({ answeredOn: day, ...one }) => ({
      ...whole,
      ...one,
      event: 'answered-earlier' as const,
      day,
    })),
    ...redoneOn.map((day) => ({ ...whole, event: 'redone' as const, day })),
    ...assignments.map((one) => ({
      ...whole,
      ...one,
      event: 'answered' as const,
      day: one.answeredOn,
    })),
    { ...whole, event: 'closed' as const, day: closedOn },
  ]
  return events
    .flatMap(({ day, ...event }) => (day === null ? [] : [{ ...event, day }]))
    .map((event, index) => ({ day: event.day, ...nameStep(event), index }))
    .toSorted((a, b) => b.day.localeCompare(a.day) || b.index - a.index)
    .map(({ day, title, note }) => ({ day, title, note }))
}
