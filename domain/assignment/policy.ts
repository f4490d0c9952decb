import { type AssignmentPart, type AssignmentState, type MatterState } from '#db/matter-states'
import { UNIT_ROLES, type UnitRole } from '#db/states'
import { isPast, type IsoDay } from '#lib/dates'
import {
  ASSIGNMENT_STATE_LABELS,
  MATTER_MOVE_LABELS,
  MATTER_STATE_LABELS,
} from '#lib/matter-labels'
import { ALLOW, deny, type Verdict } from '#lib/verdict'

import { holds, holdsAnywhere, holdsForUnit, type Actor } from '../account/actor.ts'
import { follows } from '../matter/followers.ts'
import {
  isBeingHandled,
  nextAssignmentState,
  nextHandlingState,
  type AssignmentMove,
  type HandlingMove,
} from './workflow.ts'

// Who may do what with a matter once it is filed. Dispatchers assign it, units answer it, two people for each answer;
// who moves it rates the answer, and an officer who does not move it closes it or has it handled anew.

/** After so many a unit can refuse a matter no more: the dispatcher has decided. */
export const MAX_REFUSALS = 3

const SIGNER: readonly UnitRole[] = ['unit-signer']

export interface HandledSubject {
  state: MatterState
  divisionCode: string
  /** Who moves it, and what was merged into it, with whether they rated the answers that there are. */
  movers: readonly { moverId: number; accountId: number | null; isRated: boolean }[]
  /** Whether something that officers decide about it waits. */
  isExamined: boolean
  /** How often a unit has refused it. */
  refusals: number
  /** Whether anybody rated the result, or how it was handled, as not satisfying. */
  isUnsatisfied: boolean
  /** Whether its papers are filed away. */
  isArchived: boolean
  /** How many promises of it have not come to an end. */
  openPromises: number
  /** Until when it may be rated, by the limit in force; null where none is, or nobody has answered. */
  ratingDueOn: IsoDay | null
}

export interface AssignmentSubject {
  state: AssignmentState
  part: AssignmentPart
  unitId: number
  dueOn: IsoDay | null
  extendedFrom: IsoDay | null
  /** Until when it may be refused, by the limit in force; null where none is. */
  refusalDueOn: IsoDay | null
  /** Whether it was answered before, and is to be answered anew. */
  wasAnswered: boolean
  /** Who drafted the answer that waits for a signer; null where none waits. */
  draftedBy: number | null
  /** Whether that came by the unit's link. */
  isByLink: boolean
  /** Whether anybody can sign for the unit. */
  hasSigner: boolean
  matter: HandledSubject
}

const movesIt = (actor: Actor, { movers }: HandledSubject): boolean =>
  movers.some(({ accountId }) => accountId === actor.accountId)

/** A matter as a whole: who moves it and who follows it; units see their own part. */
export const canSeeMatter = (actor: Actor, matter: HandledSubject): boolean =>
  movesIt(actor, matter) || follows(actor, matter.divisionCode)

/** What one unit has to answer: the unit itself and who follows it, never another unit. */
export const canSee = (actor: Actor, { unitId, matter }: AssignmentSubject): boolean =>
  isOfUnit(actor, { unitId }) || follows(actor, matter.divisionCode)

/** A draft is the unit's own until it is signed; who signs on its behalf reads it. */
export const seesDrafts = (actor: Actor, subject: AssignmentSubject): boolean =>
  isOfUnit(actor, subject) || signsOnBehalf(actor, subject)

export const isOfUnit = (actor: Actor, { unitId }: Pick<AssignmentSubject, 'unitId'>): boolean =>
  holdsForUnit(actor, UNIT_ROLES, unitId)

/** 代录: an officer signs what came by the link of a unit for which nobody can sign. */
export const signsOnBehalf = (
  actor: Actor,
  { isByLink, hasSigner, matter }: AssignmentSubject,
): boolean =>
  isByLink && !hasSigner && holds(actor, 'officer', matter.divisionCode) && !movesIt(actor, matter)

const dispatches = (actor: Actor, divisionCode: string): boolean =>
  holds(actor, 'dispatcher', divisionCode)

/** Who has a screen of what is dispatched; officers follow each matter on its own page. */
export const seesDispatch = (actor: Actor): boolean =>
  holdsAnywhere(actor, 'dispatcher') || holdsAnywhere(actor, 'overseer')

/** A move of the matter as a whole. */
export function canHandle(
  actor: Actor,
  move: HandlingMove,
  matter: HandledSubject,
  today: IsoDay,
): Verdict {
  if (nextHandlingState(move, matter.state) === null) {
    return deny(`“${MATTER_STATE_LABELS[matter.state]}”的事项不能${MATTER_MOVE_LABELS[move]}`)
  }
  switch (move) {
    case 'assign':
      return canAssign(actor, matter)
    case 'rate':
      return canRate(actor, matter)
    case 'redo':
      return canConclude(actor, matter)
    case 'close':
      return canClose(actor, matter, today)
    case 'archive':
      return canArchive(actor, matter)
  }
}

function canAssign(actor: Actor, { divisionCode, isExamined }: HandledSubject): Verdict {
  if (!dispatches(actor, divisionCode)) return deny('您不是这个地区的交办专员')
  return isExamined ? deny('这件的处理意见还在等另一个人决定，决定以后再交办') : ALLOW
}

/** Whose rating this person may write down: their own, or as an officer of who has no account, from paper. */
export const ratesFor = (actor: Actor, matter: HandledSubject): readonly number[] =>
  matter.movers.flatMap(({ moverId, accountId, isRated }) => {
    const isTheirs =
      accountId === null
        ? holds(actor, 'officer', matter.divisionCode)
        : accountId === actor.accountId
    return isTheirs && !isRated ? [moverId] : []
  })

function canRate(actor: Actor, matter: HandledSubject): Verdict {
  if (ratesFor(actor, matter).length > 0) return ALLOW
  return movesIt(actor, matter) ? deny('您已经评价过了') : deny('由提出的人来评价')
}

/** An officer of the division who does not move it. */
function canConclude(actor: Actor, matter: HandledSubject): Verdict {
  if (!holds(actor, 'officer', matter.divisionCode)) return deny('您不是这个地区的提案专员')
  return movesIt(actor, matter) ? deny('自己提的，要由别人来办') : ALLOW
}

function canClose(actor: Actor, matter: HandledSubject, today: IsoDay): Verdict {
  const verdict = canConclude(actor, matter)
  if (!verdict.allowed) return verdict
  const { movers, ratingDueOn } = matter
  const unrated = movers.filter(({ isRated }) => !isRated).length
  const awaited = awaitedRatings({ unrated, ratingDueOn }, today)
  return awaited === 0 ? ALLOW : deny(`还有 ${awaited} 位没有评价，评价期限过了才能办结`)
}

/** For how many ratings an officer still waits before a matter can be closed: for none once the limit is over. */
export const awaitedRatings = (
  { unrated, ratingDueOn }: { unrated: number; ratingDueOn: IsoDay | null },
  today: IsoDay,
): number => (isPast(ratingDueOn, today) ? 0 : unrated)

/** Once what was promised of it has come to an end, too. */
function canArchive(actor: Actor, matter: HandledSubject): Verdict {
  const verdict = canConclude(actor, matter)
  if (!verdict.allowed) return verdict
  if (matter.isArchived) return deny('已经归档了')
  const { openPromises } = matter
  return openPromises === 0 ? ALLOW : deny(`还有 ${openPromises} 项承诺没有到头，到头以后再归档`)
}

/** A move of what one unit has to answer. */
export function can(
  actor: Actor,
  move: AssignmentMove,
  subject: AssignmentSubject,
  today: IsoDay,
): Verdict {
  if (!isBeingHandled(subject.matter.state)) {
    return deny(`这件事项是“${MATTER_STATE_LABELS[subject.matter.state]}”，单位没有要办的`)
  }
  if (nextAssignmentState(move, subject.state) === null) {
    return deny(
      `“${ASSIGNMENT_STATE_LABELS[subject.state]}”的交办件不能${MATTER_MOVE_LABELS[move]}`,
    )
  }
  switch (move) {
    case 'sign':
    case 'talk':
      return ofUnit(actor, UNIT_ROLES, subject)
    case 'draft-answer':
      return subject.part === 'joint' ? deny(BY_LEAD) : ofUnit(actor, UNIT_ROLES, subject)
    case 'refuse':
      return canRefuse(actor, subject, today)
    case 'send-back':
    case 'answer':
      return canDecide(actor, subject)
    case 'countersign':
      return subject.part === 'joint' ? ofUnit(actor, SIGNER, subject) : deny('会签由会办单位来做')
    case 'reassign':
    case 'open-link':
      return ofDispatcher(actor, subject)
    case 'extend':
      return canExtend(actor, subject, today)
  }
}

const BY_LEAD = '会办单位不写答复，把意见会签给主办单位'

function ofUnit(actor: Actor, roles: readonly UnitRole[], { unitId }: AssignmentSubject): Verdict {
  if (holdsForUnit(actor, roles, unitId)) return ALLOW
  return deny(roles === SIGNER ? '要由这个单位的承办签发人来做' : '要由承办这件的单位来做')
}

function canRefuse(actor: Actor, subject: AssignmentSubject, today: IsoDay): Verdict {
  const verdict = ofUnit(actor, SIGNER, subject)
  if (!verdict.allowed) return verdict
  if (subject.wasAnswered) return deny('已经答复过，不能退件')
  if (isPast(subject.refusalDueOn, today)) return deny('已经过了退件的期限')
  return subject.matter.refusals >= MAX_REFUSALS
    ? deny(`这件已经退过 ${MAX_REFUSALS} 次，由交办专员定了承办单位，不能再退`)
    : ALLOW
}

/** Another person than who drafted what waits. */
function canDecide(actor: Actor, subject: AssignmentSubject): Verdict {
  const verdict = signsOnBehalf(actor, subject) ? ALLOW : ofUnit(actor, SIGNER, subject)
  if (!verdict.allowed) return verdict
  if (subject.draftedBy === null) return deny('没有等签发的答复')
  return subject.draftedBy === actor.accountId
    ? deny(subject.isByLink ? OWN_LINK : '自己起草的答复，要由另一位承办签发人签发')
    : ALLOW
}

const OWN_LINK = '答复稿凭您开的链接交来，要由另一位签发'

const ofDispatcher = (actor: Actor, { matter }: AssignmentSubject): Verdict =>
  dispatches(actor, matter.divisionCode) ? ALLOW : deny('您不是这个地区的交办专员')

function canExtend(actor: Actor, subject: AssignmentSubject, today: IsoDay): Verdict {
  const verdict = ofDispatcher(actor, subject)
  if (!verdict.allowed) return verdict
  if (subject.extendedFrom !== null) return deny('已经延期过一次，不能再延')
  return isPast(subject.dueOn, today) ? deny('已经过了期限，不能延期') : ALLOW
}
