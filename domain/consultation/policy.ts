import type { ConsultationMove, ConsultationState } from '#db/consultation-states'
import { UNIT_ROLES } from '#db/states'
import { CONSULTATION_MOVE_LABELS, CONSULTATION_STATE_LABELS } from '#lib/consultation-labels'
import { ALLOW, deny, type Verdict } from '#lib/verdict'

import {
  holds,
  holdsAnywhere,
  holdsForUnit,
  isElsewhere,
  scopesOf,
  type Actor,
} from '../account/actor.ts'
import { canKeep, canSee, publishesIn, registerScopes, seesRegisters } from '../matter/policy.ts'
import { CONSULTATION_WORKFLOW, nextConsultationState, type MadeBy } from './workflow.ts'

// Who may do what with a topic. Officers keep it; to take one up or not, to pass it on and to close it takes another
// officer than who entered it, and what readers have takes a final editor who did none of it. The unit that has it says how
// it was handled; 督办 is the dispatchers' and overseers' own.

export interface ConsultationSubject {
  state: ConsultationState
  divisionCode: string
  enteredBy: number
  /** To whom it was handed over; null before. */
  unitId: number | null
  /** Whether somebody looked after how it is handled. */
  isSupervised: boolean
  publicity: 'none' | 'card' | 'hidden'
  /** Whether its words are others than those that readers had last. */
  isReworded: boolean
  /** Who did what readers do not have yet. */
  unseenBy: readonly number[]
}

type Move = Exclude<ConsultationMove, 'enter'>

export const SUPERVISING_ROLES = ['dispatcher', 'overseer'] as const

/** Who looks after how topics of a division are handled, whether they hold the role there or above it. */
export const supervises = (actor: Actor, divisionCode: string): boolean =>
  !isElsewhere(actor, divisionCode) &&
  SUPERVISING_ROLES.some((role) => holds(actor, role, divisionCode))

/** The divisions whose topics this person may read. */
export const topicScopes = (actor: Actor): string[] => [
  ...registerScopes(actor),
  ...scopesOf(actor, SUPERVISING_ROLES),
]

/** Whether there may be any list of topics that this person reads. */
export const seesTopics = (actor: Actor): boolean =>
  seesRegisters(actor) || SUPERVISING_ROLES.some((role) => holdsAnywhere(actor, role))

/** Whether an officer waits for somebody else to look after how a topic is handled, before they can reply. */
export const awaitsSupervision = (actor: Actor, subject: ConsultationSubject): boolean =>
  nextConsultationState('supervise', subject.state) !== null &&
  !subject.isSupervised &&
  canKeep(actor, subject.divisionCode).allowed &&
  !supervises(actor, subject.divisionCode)

type Place = Pick<ConsultationSubject, 'divisionCode' | 'unitId'>

/** One topic: who works with those of its division, and the unit that has it. */
export const canSeeTopic = (actor: Actor, { divisionCode, unitId }: Place): boolean =>
  canSee(actor, divisionCode).allowed ||
  supervises(actor, divisionCode) ||
  isOfUnit(actor, { unitId })

const isOfUnit = (actor: Actor, { unitId }: Pick<Place, 'unitId'>): boolean =>
  unitId !== null && holdsForUnit(actor, UNIT_ROLES, unitId)

/** Whose move it is comes first: nobody else learns how the topic stands. */
export function can(actor: Actor, move: Move, subject: ConsultationSubject): Verdict {
  const step = CONSULTATION_WORKFLOW.find((row) => row.move === move)
  if (!step) return deny(`没有“${CONSULTATION_MOVE_LABELS[move]}”这一步`)
  const role = makes(actor, step.by, subject)
  if (!role.allowed) return role
  const { state } = subject
  if (nextConsultationState(move, state) === null) {
    return deny(
      move === 'talk'
        ? '没有调研，不能协商：先记一次调研'
        : `“${CONSULTATION_STATE_LABELS[state]}”的议题不能${CONSULTATION_MOVE_LABELS[move]}`,
    )
  }
  return standsFor(move, subject)
}

/** Whether the moves that are made by these people are this person's, however the topic stands. */
function makes(actor: Actor, by: MadeBy, subject: ConsultationSubject): Verdict {
  const { divisionCode, enteredBy, unseenBy } = subject
  const isOwn = actor.accountId === enteredBy
  switch (by) {
    case 'a final editor':
      if (!publishesIn(actor, divisionCode)) return deny('公布要由这个地区的终审编辑来做')
      return isOwn || unseenBy.includes(actor.accountId)
        ? deny('自己录入、办理的，要由另一位终审编辑公布')
        : ALLOW
    case 'an editor or officer':
      return canSee(actor, divisionCode).allowed ? ALLOW : deny('这个地区的议题不归您管')
    case 'a dispatcher or overseer':
      return supervises(actor, divisionCode) ? ALLOW : deny('督办由督办专员或者交办专员来记')
    case 'the unit or an officer':
      return isOfUnit(actor, subject) ? ALLOW : canKeep(actor, divisionCode)
    case 'an officer':
      return canKeep(actor, divisionCode)
    case 'who entered it':
    case 'another officer': {
      const keeps = canKeep(actor, divisionCode)
      if (!keeps.allowed || isOwn === (by === 'who entered it')) return keeps
      return deny(isOwn ? '自己录入的，要由另一位专员决定' : '由录入的人来改')
    }
  }
}

/** What else stands in the way of a move that starts in its state. */
function standsFor(
  move: Move,
  { publicity, isReworded, isSupervised, unseenBy }: ConsultationSubject,
): Verdict {
  switch (move) {
    case 'reply':
      return isSupervised ? ALLOW : deny('还没有督办：督办专员或者交办专员记了一次，才能答复')
    case 'reword':
      return publicity === 'card' ? deny('读者看得到的，先隐藏，再改说法') : ALLOW
    case 'publish':
      if (publicity === 'hidden' && !isReworded) {
        return deny('这个议题已经隐藏，要公布先重新公开')
      }
      return publicity === 'card' && unseenBy.length === 0
        ? deny('读者看到的就是这些，没有要公布的')
        : ALLOW
    case 'hide':
      if (publicity === 'hidden') return deny('这个议题已经隐藏了')
      return publicity === 'card' ? ALLOW : deny('读者还看不到这个议题，不用隐藏')
    case 'show':
      if (publicity !== 'hidden') return deny('这个议题没有隐藏，不用重新公开')
      return isReworded ? deny('说法改过了，由终审编辑公布') : ALLOW
    default:
      return ALLOW
  }
}
