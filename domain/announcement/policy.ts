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
  /** What waits for an editor, or was returned by one, while readers have it. */
  proposed: { kind: PendingKind } | null
}

/** What waits for an editor of an announcement that readers have: one thing at a time, so that none replaces another. */
export type PendingKind = 'change' | 'call-off'

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

/** Who wrote it, and who writes for its division; somebody who administers accounts alone changes their own. */
function canWrite(actor: Actor, { authorId, divisionCode }: AnnouncementSubject): Verdict {
  const verdict = canEnter(actor, divisionCode)
  if (!verdict.allowed || authorId === actor.accountId) return verdict
  const writes = WRITER_ROLES.some((role) => holds(actor, role, divisionCode))
  return writes ? ALLOW : deny('别人写的预告，由作者、通讯员和编辑来改')
}

export function canChange(actor: Actor, subject: AnnouncementSubject): Verdict {
  if (subject.state === 'called-off') return deny('活动已经取消，不能再改')
  if (waitsForCallOff(subject)) return deny('取消的申请正等着审：先撤回，或者等编辑决定，再改')
  return canWrite(actor, subject)
}

/** Whether words that were returned come back as they were: their writer has to confirm that. */
export const isAsReturned = (
  { state, proposed }: Pick<AnnouncementSubject, 'state' | 'proposed'>,
  { isChanged }: { isChanged: boolean },
): boolean => state === 'returned' && proposed?.kind !== 'call-off' && !isChanged

const waitsForCallOff = ({ state, proposed }: AnnouncementSubject) =>
  state === 'waiting' && proposed?.kind === 'call-off'

/** Whether this person may approve or return what is in review. */
export function canDecide(actor: Actor, subject: AnnouncementSubject): Verdict {
  const { state, divisionCode, authorId, enteredBy } = subject
  if (state !== 'waiting') return deny('这条预告不在审')
  if ([authorId, enteredBy].includes(actor.accountId)) return deny('自己写的，要由另一位编辑审')
  return editorOver(actor, divisionCode) ? ALLOW : deny('您不是这个地区的编辑')
}

export function canCallOff(actor: Actor, subject: AnnouncementSubject): Verdict {
  if (subject.state === 'called-off') return deny('活动已经取消了')
  if (waitsForCallOff(subject)) return deny('取消的申请已经在等审')
  if (!subject.isAnnounced) {
    return callsOffAtOnce(actor, subject)
      ? ALLOW
      : deny('还没有公布的，作者可以撤回，编辑可以不采用')
  }
  const isLost = subject.proposed?.kind === 'change' && !callsOffAtOnce(actor, subject)
  if (isLost) {
    const who = canTakeBack(actor, subject).allowed ? '' : '请作者或改的人'
    return subject.state === 'waiting'
      ? deny(`改动还没有通过：${who}先撤回改动，再申请取消`)
      : deny(`改动退回了：${who}先点“不改了”，再申请取消`)
  }
  return canWrite(actor, subject)
}

/** Whether this person may take back what nobody approved: they entered it, or the announcement is theirs. */
export function canTakeBack(actor: Actor, subject: AnnouncementSubject): Verdict {
  const { state, divisionCode, authorId, enteredBy, isAnnounced } = subject
  if (state === 'announced' || state === 'called-off') return deny('没有可以撤回的')
  const owners = isAnnounced ? [authorId, enteredBy] : [authorId]
  if (!owners.includes(actor.accountId)) return deny('由写它的人撤回')
  return canEnter(actor, divisionCode)
}

/** Whether nobody else has to look at it: an editor calls off what another person wrote. */
export const callsOffAtOnce = (
  actor: Actor,
  { authorId, divisionCode }: AnnouncementSubject,
): boolean => authorId !== actor.accountId && editorOver(actor, divisionCode)
