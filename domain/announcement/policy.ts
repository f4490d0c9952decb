import type { AnnouncementState } from '#db/announcement-states'
import { ALLOW, deny, type Verdict } from '#lib/verdict'

import { ELSEWHERE, holds, holdsAnywhere, isElsewhere, type Actor } from '../account/actor.ts'
import { WRITER_ROLES } from '../account/can-write-for.ts'
import { editorOver } from '../edition/policy.ts'

// Who may enter an announced activity, and who lets readers have it: one editor over its division, who did not enter it.

/** Who enters announcements for a division. */
export const ENTERING_ROLES = [...WRITER_ROLES, 'admin'] as const

export interface AnnouncementSubject {
  state: AnnouncementState
  divisionCode: string
  authorId: number
  /** Who entered what is in review. */
  enteredBy: number
  /** Whether readers have it. */
  isAnnounced: boolean
}

export function canEnter(actor: Actor, divisionCode: string): Verdict {
  if (isElsewhere(actor, divisionCode)) return deny(ELSEWHERE)
  const may = ENTERING_ROLES.some((role) => holds(actor, role, divisionCode))
  return may ? ALLOW : deny('您不能为这个地区写预告')
}

export const entersAnywhere = (actor: Actor): boolean =>
  ENTERING_ROLES.some((role) => holdsAnywhere(actor, role))

/** Its author, and whoever may enter others for its division. */
export function canRead(
  actor: Actor,
  { authorId, divisionCode }: Pick<AnnouncementSubject, 'authorId' | 'divisionCode'>,
): Verdict {
  return authorId === actor.accountId ? ALLOW : canEnter(actor, divisionCode)
}

export function canChange(actor: Actor, subject: AnnouncementSubject): Verdict {
  if (subject.state === 'called-off') return deny('活动已经取消，不能再改')
  return canEnter(actor, subject.divisionCode)
}

/** Whether this person may approve or return what is in review. */
export function canDecide(actor: Actor, subject: AnnouncementSubject): Verdict {
  const { state, divisionCode, authorId, enteredBy } = subject
  if (state !== 'waiting') return deny('这条预告不在审')
  if ([authorId, enteredBy].includes(actor.accountId)) return deny('自己写的，要由另一位编辑审')
  return editorOver(actor, divisionCode) ? ALLOW : deny('您不是这个地区的编辑')
}

export function canCallOff(actor: Actor, subject: AnnouncementSubject): Verdict {
  if (subject.state === 'called-off') return deny('活动已经取消了')
  const verdict = canEnter(actor, subject.divisionCode)
  const { accountId } = actor
  const may = subject.isAnnounced || accountId === subject.authorId || reviews(actor, subject)
  return verdict.allowed && !may ? deny('还没有公布的，由作者或编辑取消') : verdict
}

/** Whether nobody else has to look at it: readers have nothing yet, or another person entered it. */
export const callsOffAtOnce = (actor: Actor, subject: AnnouncementSubject): boolean =>
  !subject.isAnnounced || reviews(actor, subject)

const reviews = (actor: Actor, { authorId, divisionCode }: AnnouncementSubject): boolean =>
  authorId !== actor.accountId && editorOver(actor, divisionCode)
