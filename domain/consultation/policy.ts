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
import { CONSULTATION_WORKFLOW, nextConsultationState } from './workflow.ts'

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

export function can(actor: Actor, move: Move, subject: ConsultationSubject): Verdict {
  const { state, divisionCode, enteredBy } = subject
  const step = CONSULTATION_WORKFLOW.find((row) => row.move === move)
  if (!step || nextConsultationState(move, state) === null) {
    return deny(
      move === 'talk'
        ? '没有调研，不能协商：先记一次调研'
        : `“${CONSULTATION_STATE_LABELS[state]}”的议题不能${CONSULTATION_MOVE_LABELS[move]}`,
    )
  }
  if (move === 'publish') return canPublish(actor, subject)
  if (step.by === 'an editor or officer') return canTouchShown(actor, move, subject)
  if (step.by === 'a dispatcher or overseer') {
    return supervises(actor, divisionCode) ? ALLOW : deny('督办由督办专员或者交办专员来记')
  }
  if (step.by === 'the unit or an officer' && isOfUnit(actor, subject)) return ALLOW
  const keeps = canKeep(actor, divisionCode)
  if (!keeps.allowed) return keeps
  const isOwn = actor.accountId === enteredBy
  if (step.by === 'who entered it' && !isOwn) return deny('由录入的人来改')
  if (step.by === 'another officer' && isOwn) return deny('自己录入的，要由另一位专员决定')
  if (move === 'reply' && !subject.isSupervised) return deny(UNSUPERVISED)
  if (move === 'reword' && subject.publicity === 'card') return deny(SHOWN)
  return ALLOW
}

const UNSUPERVISED = '还没有督办：督办专员或者交办专员记了一次，才能答复'

const SHOWN = '读者看得到的，先隐藏，再改说法'

function canPublish(actor: Actor, subject: ConsultationSubject): Verdict {
  const { divisionCode, enteredBy, publicity, isReworded, unseenBy } = subject
  if (!publishesIn(actor, divisionCode)) return deny('公布要由这个地区的终审编辑来做')
  if (publicity === 'hidden' && !isReworded) return deny('这个议题已经隐藏，要公布先重新公开')
  if (publicity === 'card' && unseenBy.length === 0) return deny('读者看到的就是这些，没有要公布的')
  const hasPart = enteredBy === actor.accountId || unseenBy.includes(actor.accountId)
  return hasPart ? deny('自己录入、办理的，要由另一位终审编辑公布') : ALLOW
}

function canTouchShown(actor: Actor, move: Move, subject: ConsultationSubject): Verdict {
  if (!canSee(actor, subject.divisionCode).allowed) return deny('这个地区的议题不归您管')
  if (move === 'show') {
    if (subject.publicity !== 'hidden') return deny('这个议题没有隐藏，不用重新公开')
    return subject.isReworded ? deny('说法改过了，由终审编辑公布') : ALLOW
  }
  if (move !== 'hide') return ALLOW
  if (subject.publicity === 'hidden') return deny('这个议题已经隐藏了')
  if (subject.publicity !== 'card') return deny('读者还看不到这个议题，不用隐藏')
  return ALLOW
}
