import type { ExaminingDecision, MatterState } from '#db/matter-states'
import { MATTER_MOVE_LABELS, MATTER_STATE_LABELS } from '#lib/matter-labels'
import { ALLOW, deny, type Verdict } from '#lib/verdict'

import { ELSEWHERE, holds, holdsAnywhere, isElsewhere, type Actor } from '../account/actor.ts'
import { isDraft, nextProposalState, type ProposalMove } from './workflow.ts'

// Who may do what with a proposal that is handled in the portal. Members move them; officers examine them, two people
// for each decision; whoever moved one examines it never.

export interface ProposalSubject {
  state: MatterState
  divisionCode: string
  isKey: boolean
  /** Who typed it in: its first mover, or an officer who has it on paper. */
  enteredBy: number
  /** People who move it, first to last, where they have an account. */
  movers: readonly { accountId: number; answer: 'agreed' | 'disagreed' | null }[]
  /** What was proposed or asked for, and waits for a second person. */
  waiting: { decision: ExaminingDecision; proposedBy: number } | null
}

/** Where this person may write proposals: as a member, or as an officer what is on paper. */
export function canWriteIn(actor: Actor, divisionCode: string): Verdict {
  if (isElsewhere(actor, divisionCode)) return deny(ELSEWHERE)
  const may = holds(actor, 'member', divisionCode) || holds(actor, 'officer', divisionCode)
  return may ? ALLOW : deny('您不是这个地区的政协委员')
}

/** Whether there may be any proposals of their own. */
export const writesAnywhere = (actor: Actor): boolean =>
  holdsAnywhere(actor, 'member') || holdsAnywhere(actor, 'officer')

const moves = ({ movers, enteredBy }: ProposalSubject, { accountId }: Actor) =>
  enteredBy === accountId ||
  movers.some((one) => one.accountId === accountId && one.answer !== 'disagreed')

/** Its movers, and once it was submitted the officers of its division. */
export function canSee(actor: Actor, subject: ProposalSubject): Verdict {
  if (moves(subject, actor)) return ALLOW
  const examines = !isDraft(subject.state) && holds(actor, 'officer', subject.divisionCode)
  return examines ? ALLOW : deny('没有这件提案')
}

/** Whose move it is comes first: nobody else learns how the proposal stands. */
export function can(actor: Actor, move: ProposalMove, subject: ProposalSubject): Verdict {
  const role = makes(actor, move, subject)
  if (!role.allowed) return role
  if (nextProposalState(move, subject.state) === null) {
    return deny(`“${MATTER_STATE_LABELS[subject.state]}”的提案不能${MATTER_MOVE_LABELS[move]}`)
  }
  switch (move) {
    case 'write':
    case 'drop':
      return ALLOW
    case 'submit':
      return canSubmit(subject)
    case 'agree':
    case 'disagree':
      return answerOf(actor, subject) === null ? ALLOW : deny('您已经答复过了')
    case 'ask-revoke':
    case 'propose':
    case 'return':
      return subject.waiting ? deny(WAITS) : ALLOW
    case 'file':
    case 'decline':
    case 'merge':
    case 'divert':
    case 'revoke':
      return canDecide(actor, subject, move)
    case 'reject':
      return canDecide(actor, subject, null)
    case 'make-key':
    case 'end-key':
      return (move === 'make-key') === subject.isKey
        ? deny(subject.isKey ? '已经是重点提案' : '不是重点提案')
        : ALLOW
  }
}

const WAITS = '这件提案的处理意见还在等另一个人决定'

/** Whether a move is this person's, however the proposal stands. */
function makes(actor: Actor, move: ProposalMove, subject: ProposalSubject): Verdict {
  switch (move) {
    case 'write':
    case 'drop':
    case 'submit':
    case 'ask-revoke':
      if (!isWriterOf(actor, subject)) return deny('由写下这件提案的人来改')
      return canWriteIn(actor, subject.divisionCode)
    case 'agree':
    case 'disagree':
      if (answerOf(actor, subject) === undefined) return deny('没有请您联名')
      return canWriteIn(actor, subject.divisionCode)
    case 'propose':
    case 'return':
    case 'file':
    case 'decline':
    case 'merge':
    case 'divert':
    case 'revoke':
    case 'reject':
    case 'make-key':
    case 'end-key':
      return canExamine(actor, subject)
  }
}

/** What this person answered who was asked to move it; undefined for who was not asked. */
const answerOf = (actor: Actor, { movers }: ProposalSubject) =>
  movers.find(({ accountId }) => accountId === actor.accountId)?.answer

/** Once everybody who was asked to move it with them has answered. */
function canSubmit({ movers }: ProposalSubject): Verdict {
  const open = movers.filter(({ answer }) => answer === null).length
  return open > 0 ? deny(`还有 ${open} 位联名人没有答复`) : ALLOW
}

/** An officer of the division who does not move it. */
function canExamine(actor: Actor, subject: ProposalSubject): Verdict {
  if (!holds(actor, 'officer', subject.divisionCode)) return deny('您不是这个地区的提案专员')
  return subject.movers.some(({ accountId }) => accountId === actor.accountId)
    ? deny('自己提的，要由别人审查')
    : ALLOW
}

/** `decision` is what they confirm; null when they do not agree with what was proposed. */
function canDecide(
  actor: Actor,
  { waiting }: ProposalSubject,
  decision: ExaminingDecision | null,
): Verdict {
  if (!waiting || (decision !== null && waiting.decision !== decision)) {
    return deny('没有等您决定的处理意见')
  }
  return waiting.proposedBy === actor.accountId
    ? deny('自己提出的处理意见，要由另一位提案专员决定')
    : ALLOW
}

/** Whether this person has it before them as an officer who does not move it. */
export const isExaminerOf = (actor: Actor, subject: ProposalSubject): boolean =>
  canExamine(actor, subject).allowed

/** Whether this person wrote it, or typed it in from paper. */
export const isWriterOf = (
  actor: Actor,
  { enteredBy }: Pick<ProposalSubject, 'enteredBy'>,
): boolean => enteredBy === actor.accountId
