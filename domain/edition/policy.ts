import type { EditionKind, EditionState, Move, Role, WatchedTermKind } from '#db/states'
import { EDITION_STATE_LABELS, MOVE_LABELS, REVIEW_LEVEL_LABELS, ROLE_LABELS } from '#lib/labels'
import { ALLOW, deny, type Verdict } from '#lib/verdict'

import { holds, holdsAnywhere, type Actor } from '../account/actor.ts'
import { canWriteFor } from '../account/can-write-for.ts'
import { covers } from '../division/covers.ts'
import { isApproved, isDraft, isInReview, isWithAuthor, levelOf } from './edition-state.ts'
import { movesFrom } from './workflow.ts'

// Who may do what to an edition. A closed list, no by default; the same answer decides the button,
// the list and the command.
export type ReviewAction = 'read' | 'invite' | 'join' | AskedMove

type AskedMove = Exclude<Move, 'create' | 'supersede' | 'hand-over'>

/** False for moves that come with something else, which asks a policy of its own. */
export const isAsked = (move: Move): move is AskedMove =>
  move !== 'create' && move !== 'supersede' && move !== 'hand-over'

export interface EditionSubject {
  state: EditionState
  kind: EditionKind
  /** The state a spiked edition was in before. */
  spikedFrom: EditionState | null
  divisionCode: string
  authorId: number
  submitterId: number | null
  /** Who holds an unexpired claim. */
  claimantId: number | null
  /** The place each person has on it: 0 wrote or submitted, 1 to 3 reviewed. */
  participants: readonly { accountId: number; level: number }[]
  /** Whom the author asked to write it with them; those who accepted have the author's rights. */
  coAuthors: readonly { accountId: number; accepted: boolean }[]
}

export const EDITOR_ROLES = { 1: 'editor1', 2: 'editor2', 3: 'editor3' } as const satisfies Record<
  number,
  Role
>

export function can(actor: Actor, action: ReviewAction, subject: EditionSubject): Verdict {
  if (action === 'read') return canRead(actor, subject)
  if (action === 'invite') return canInvite(actor, subject)
  if (action === 'join') return canJoin(actor, subject)
  if (!movesFrom(subject.state).includes(action)) {
    return deny(`“${EDITION_STATE_LABELS[subject.state]}”的稿件不能${MOVE_LABELS[action]}`)
  }
  switch (action) {
    case 'edit':
      return !isInReview(subject.state) ? canWrite(actor, subject) : canEditInReview(actor, subject)
    case 'submit':
      return canWrite(actor, subject)
    case 'recall':
      return canRecall(actor, subject)
    case 'claim':
      return canReview(actor, subject)
    case 'release':
      return subject.claimantId === actor.accountId ? ALLOW : deny('这篇稿件不是您认领的')
    case 'approve':
      return canDecide(actor, subject)
    case 'return':
      return isApproved(subject.state) ? canFinish(actor, subject) : canDecide(actor, subject)
    case 'spike':
      return canSpike(actor, subject, subject.state)
    case 'unspike':
      return canSpike(actor, subject, subject.spikedFrom ?? 'draft')
    case 'schedule':
    case 'unschedule':
    case 'publish':
      return canFinish(actor, subject)
    case 'force':
      return canForce(actor, subject)
    case 'archive':
      return canArchive(actor, subject)
  }
}

function canRead(actor: Actor, subject: EditionSubject): Verdict {
  if (isOwn(actor, subject)) return ALLOW
  const seen = !isDraft(subject.state) && editorOver(actor, subject.divisionCode)
  return seen || canClear(actor, subject) ? ALLOW : deny('您不能看这篇稿件')
}

function canWrite(actor: Actor, subject: EditionSubject): Verdict {
  if (!isAuthor(actor, subject) && !isCoAuthor(actor, subject)) {
    return deny('只有作者和合署的人可以改这篇稿件')
  }
  return canWriteFor(actor, subject.divisionCode)
}

/** The author's, while the edition lies with them. */
function canInvite(actor: Actor, subject: EditionSubject): Verdict {
  if (subject.authorId !== actor.accountId) return deny('只有作者可以请人合署')
  return isWithAuthor(subject.state) ? ALLOW : deny('稿件在自己手里时才能请人合署')
}

/** Accepts an invitation: a correspondent of the division who has not reviewed the edition. */
function canJoin(actor: Actor, subject: EditionSubject): Verdict {
  const { accountId } = actor
  if (!subject.coAuthors.some((one) => one.accountId === accountId && !one.accepted)) {
    return deny('没有请您合署，或者作者已经收回')
  }
  if (!isWithAuthor(subject.state)) return deny('稿件已经交了，退回以后才能合署')
  if (!holds(actor, 'correspondent', subject.divisionCode)) {
    return deny('您不是这个地区的通讯员，不能合署')
  }
  const reviewed = subject.participants.some(
    (participant) => participant.accountId === accountId && participant.level > 0,
  )
  return reviewed ? deny('您审过这篇稿件，不能合署') : ALLOW
}

function canRecall(actor: Actor, subject: EditionSubject): Verdict {
  if (subject.submitterId !== actor.accountId) return deny('只有提交的人可以撤回')
  return subject.claimantId === null ? ALLOW : deny('初审编辑已经认领，不能撤回了')
}

function canReview(actor: Actor, subject: EditionSubject): Verdict {
  const level = levelOf(subject.state)
  if (level === null) return deny('这篇稿件不在审')
  if (wrote(actor, subject)) return deny('作者和提交人不能审自己的稿件')
  if (!holds(actor, EDITOR_ROLES[level], subject.divisionCode)) {
    return deny(`您不是这个地区的${ROLE_LABELS[EDITOR_ROLES[level]]}`)
  }
  const participant = subject.participants.find(({ accountId }) => accountId === actor.accountId)
  if (participant && participant.level !== level) {
    return deny(`您已在${formatLevel(participant.level)}审过，同一个人不能审两级`)
  }
  return ALLOW
}

export function canDecide(actor: Actor, subject: EditionSubject): Verdict {
  const verdict = canReview(actor, subject)
  if (!verdict.allowed) return verdict
  const free = subject.claimantId === null || subject.claimantId === actor.accountId
  return free ? ALLOW : deny('这篇稿件正由别的编辑审读')
}

/**
 * Whether the actor may bypass a watched term. A sensitive one passes by decision of whoever
 * reviews it, never on its writers'.
 */
export function canBypass(actor: Actor, kind: WatchedTermKind, subject: EditionSubject): Verdict {
  if (isInReview(subject.state)) return canDecide(actor, subject)
  if (isApproved(subject.state)) return canFinish(actor, subject)
  if (kind === 'sensitive') return deny('敏感词要交上去以后由审稿的编辑放行，作者不能自己放行')
  return can(actor, 'edit', subject)
}

function canEditInReview(actor: Actor, subject: EditionSubject): Verdict {
  const verdict = canReview(actor, subject)
  if (!verdict.allowed) return verdict
  return subject.claimantId === actor.accountId ? ALLOW : deny('先认领这篇稿件，再改')
}

/** `state` is that of the edition, or the one in which it was spiked. */
function canSpike(actor: Actor, subject: EditionSubject, state: EditionState): Verdict {
  if (isInReview(state)) return canDecide(actor, { ...subject, state })
  if (isAuthor(actor, subject)) return canWrite(actor, subject)
  return canClear(actor, subject) ? ALLOW : deny('只有作者可以不用这篇稿件')
}

/** A correction or update left lying keeps its article from any other: a final editor may take it away. */
const canClear = (actor: Actor, { kind, divisionCode }: EditionSubject) =>
  kind !== 'new' && holds(actor, 'editor3', divisionCode)

function canFinish(actor: Actor, subject: EditionSubject): Verdict {
  if (wrote(actor, subject)) return deny('作者和提交人不能发布自己的稿件')
  return holds(actor, 'editor3', subject.divisionCode) ? ALLOW : deny('您不是这个地区的终审编辑')
}

/** The actor brings it in, from a paper whose editors signed for it. */
function canArchive(actor: Actor, subject: EditionSubject): Verdict {
  if (subject.authorId !== actor.accountId) return deny('只有收入存档的人可以这样做')
  return holds(actor, 'editor3', subject.divisionCode) ? ALLOW : deny('您不是这个地区的终审编辑')
}

function canForce(actor: Actor, subject: EditionSubject): Verdict {
  const verdict = canFinish(actor, subject)
  if (!verdict.allowed) return verdict
  const free = subject.claimantId === null || subject.claimantId === actor.accountId
  return free ? ALLOW : deny('这篇稿件正由别的编辑审读')
}

/** Whether an edition is among the actor's own: written, handed in, or offered to be written with its author. */
export const isOwn = (actor: Actor, subject: EditionSubject) =>
  isAuthor(actor, subject) ||
  subject.coAuthors.some(({ accountId }) => accountId === actor.accountId)

export const formatLevel = (level: number) =>
  level === 1 || level === 2 || level === 3 ? REVIEW_LEVEL_LABELS[level] : ''

const isAuthor = (actor: Actor, subject: EditionSubject) =>
  subject.authorId === actor.accountId || subject.submitterId === actor.accountId

const isCoAuthor = (actor: Actor, subject: EditionSubject) =>
  subject.coAuthors.some(({ accountId, accepted }) => accepted && accountId === actor.accountId)

/** Whether the actor ever participated in it as a writer, also when they are no longer its co-author. */
export const wrote = (actor: Actor, subject: EditionSubject) =>
  isAuthor(actor, subject) ||
  subject.participants.some(({ accountId, level }) => level === 0 && accountId === actor.accountId)

/** Whether the actor reviews, at any level, what the division sends. */
export function editorOver(actor: Actor, divisionCode: string): boolean {
  const roles: readonly Role[] = Object.values(EDITOR_ROLES)
  return actor.grants.some(
    (grant) => roles.includes(grant.role) && covers(grant.divisionCode, divisionCode),
  )
}

/** Whether the actor has anything to do with reviewing, anywhere. */
export function isEditor(actor: Actor): boolean {
  return Object.values(EDITOR_ROLES).some((role) => holdsAnywhere(actor, role))
}
