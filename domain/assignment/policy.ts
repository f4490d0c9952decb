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
import type { AssignmentSubject, HandledSubject } from './subjects.ts'
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

/** Who has a screen of what is dispatched; officers follow each matter on its own page. */
export const seesDispatch = (actor: Actor): boolean =>
  holdsAnywhere(actor, 'dispatcher') || holdsAnywhere(actor, 'overseer')

/** A move of the matter as a whole. Whose move it is comes first: nobody else learns how the matter stands. */
export function canHandle(
  actor: Actor,
  move: HandlingMove,
  matter: HandledSubject,
  today: IsoDay,
): Verdict {
  const role = handles(actor, move, matter)
  if (!role.allowed) return role
  if (nextHandlingState(move, matter.state) === null) {
    return deny(`“${MATTER_STATE_LABELS[matter.state]}”的事项不能${MATTER_MOVE_LABELS[move]}`)
  }
  switch (move) {
    case 'assign':
      return matter.isExamined ? deny(EXAMINED) : ALLOW
    case 'rate':
      return canRate(actor, matter)
    case 'redo':
      return ALLOW
    case 'close':
      return canClose(matter, today)
    case 'archive':
      return canArchive(matter)
  }
}

const EXAMINED = '这件的处理意见还在等另一个人决定，决定以后再交办'

/** Whether a move of the matter as a whole is this person's, however it stands. */
function handles(actor: Actor, move: HandlingMove, matter: HandledSubject): Verdict {
  switch (move) {
    case 'assign':
      return isDispatcher(actor, matter)
    case 'rate':
      return matter.movers.some((mover) => isTheirs(actor, mover, matter))
        ? ALLOW
        : deny('由提出的人来评价')
    case 'redo':
    case 'close':
    case 'archive':
      return concludes(actor, matter)
  }
}

type Mover = HandledSubject['movers'][number]

/** Whether this person rates for a mover: their own, or as an officer of who has no account, from paper. */
const isTheirs = (actor: Actor, { accountId }: Mover, { divisionCode }: HandledSubject): boolean =>
  accountId === null ? holds(actor, 'officer', divisionCode) : accountId === actor.accountId

/** Whose rating this person may still write down. */
export const ratesFor = (actor: Actor, matter: HandledSubject): readonly number[] =>
  matter.movers.flatMap((mover) =>
    isTheirs(actor, mover, matter) && !mover.isRated ? [mover.moverId] : [],
  )

function canRate(actor: Actor, matter: HandledSubject): Verdict {
  if (ratesFor(actor, matter).length > 0) return ALLOW
  return deny(movesIt(actor, matter) ? '您已经评价过了' : '提出的人都评价过了')
}

/** An officer of the division who does not move it. */
function concludes(actor: Actor, matter: HandledSubject): Verdict {
  if (!holds(actor, 'officer', matter.divisionCode)) return deny('您不是这个地区的提案专员')
  return movesIt(actor, matter) ? deny('自己提的，要由别人来办') : ALLOW
}

function canClose({ movers, ratingDueOn }: HandledSubject, today: IsoDay): Verdict {
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
function canArchive({ isArchived, openPromises }: HandledSubject): Verdict {
  if (isArchived) return deny('已经归档了')
  return openPromises === 0 ? ALLOW : deny(`还有 ${openPromises} 项承诺没有到头，到头以后再归档`)
}

/** A move of what one unit has to answer; here, too, whose move it is comes first. */
export function can(
  actor: Actor,
  move: AssignmentMove,
  subject: AssignmentSubject,
  today: IsoDay,
): Verdict {
  const { matter, state, part } = subject
  const role = moves(actor, move, subject)
  if (!role.allowed) return role
  if (!isBeingHandled(matter.state)) {
    return deny(`这件事项是“${MATTER_STATE_LABELS[matter.state]}”，单位没有要办的`)
  }
  if (nextAssignmentState(move, state) === null) {
    return deny(`“${ASSIGNMENT_STATE_LABELS[state]}”的交办件不能${MATTER_MOVE_LABELS[move]}`)
  }
  switch (move) {
    case 'sign':
    case 'talk':
    case 'reassign':
    case 'open-link':
      return ALLOW
    case 'draft-answer':
      return part === 'joint' ? deny('会办单位不写答复，把意见会签给主办单位') : ALLOW
    case 'refuse':
      return canRefuse(subject, today)
    case 'send-back':
    case 'answer':
      return canDecide(actor, subject)
    case 'countersign':
      return part === 'joint' ? ALLOW : deny('会签由会办单位来做')
    case 'extend':
      return canExtend(subject, today)
  }
}

/** Whether a move of what one unit has to answer is this person's, however it stands. */
function moves(actor: Actor, move: AssignmentMove, subject: AssignmentSubject): Verdict {
  switch (move) {
    case 'sign':
    case 'talk':
    case 'draft-answer':
      return ofUnit(actor, UNIT_ROLES, subject)
    case 'refuse':
    case 'countersign':
      return ofUnit(actor, SIGNER, subject)
    case 'send-back':
    case 'answer':
      return signsOnBehalf(actor, subject) ? ALLOW : ofUnit(actor, SIGNER, subject)
    case 'reassign':
    case 'extend':
    case 'open-link':
      return isDispatcher(actor, subject.matter)
  }
}

function ofUnit(actor: Actor, roles: readonly UnitRole[], { unitId }: AssignmentSubject): Verdict {
  if (holdsForUnit(actor, roles, unitId)) return ALLOW
  return deny(roles === SIGNER ? '要由这个单位的承办签发人来做' : '要由承办这件的单位来做')
}

const isDispatcher = (actor: Actor, { divisionCode }: HandledSubject): Verdict =>
  holds(actor, 'dispatcher', divisionCode) ? ALLOW : deny('您不是这个地区的交办专员')

function canRefuse(
  { wasAnswered, refusalDueOn, matter }: AssignmentSubject,
  today: IsoDay,
): Verdict {
  if (wasAnswered) return deny('已经答复过，不能退件')
  if (isPast(refusalDueOn, today)) return deny('已经过了退件的期限')
  return matter.refusals >= MAX_REFUSALS
    ? deny(`这件已经退过 ${MAX_REFUSALS} 次，由交办专员定了承办单位，不能再退`)
    : ALLOW
}

/** Another person than who drafted what waits. */
function canDecide(actor: Actor, { draftedBy, isByLink }: AssignmentSubject): Verdict {
  if (draftedBy === null) return deny('没有等签发的答复')
  return draftedBy === actor.accountId
    ? deny(isByLink ? OWN_LINK : '自己起草的答复，要由另一位承办签发人签发')
    : ALLOW
}

const OWN_LINK = '答复稿凭您开的链接交来，要由另一位签发'

function canExtend({ extendedFrom, dueOn }: AssignmentSubject, today: IsoDay): Verdict {
  if (extendedFrom !== null) return deny('已经延期过一次，不能再延')
  return isPast(dueOn, today) ? deny('已经过了期限，不能延期') : ALLOW
}
