import type { RegisterImportState } from '#db/matter-states'
import { ALLOW, deny, type Verdict } from '#lib/verdict'

import {
  ELSEWHERE,
  holds,
  holdsAnywhere,
  isElsewhere,
  scopesOf,
  type Actor,
} from '../account/actor.ts'
import { EDITOR_ROLES, editorOver, isEditor } from '../edition/policy.ts'

// Who keeps the register of a committee's proposals, its topics and its rooms, and who lets readers have it: a final editor
// who brought none of it in.

const LOOKING_ROLES = [...Object.values(EDITOR_ROLES), 'officer'] as const

/** The divisions whose registers this person may see. */
export const registerScopes = (actor: Actor): string[] => scopesOf(actor, LOOKING_ROLES)

/** Whether there may be any register that this person works with. */
export const seesRegisters = (actor: Actor): boolean =>
  isEditor(actor) || holdsAnywhere(actor, 'officer')

/** Whoever sees a register may hide a card, too, and say which article proves what. */
export function canSee(actor: Actor, divisionCode: string): Verdict {
  if (isElsewhere(actor, divisionCode)) return deny(ELSEWHERE)
  return holds(actor, 'officer', divisionCode) || editorOver(actor, divisionCode)
    ? ALLOW
    : deny('没有这次会议的提案')
}

/** Who brings sheets in, and takes them out again: they have the movers' names. */
export function canKeep(actor: Actor, divisionCode: string): Verdict {
  if (isElsewhere(actor, divisionCode)) return deny(ELSEWHERE)
  return holds(actor, 'officer', divisionCode) ? ALLOW : deny('您不是这个地区的提案专员')
}

export const keepsAnywhere = (actor: Actor): boolean => holdsAnywhere(actor, 'officer')

export interface RegisterSubject {
  divisionCode: string
  /** Who brought in, or moves, what readers do not have yet. */
  importers: readonly number[]
}

/** Who lets readers have the registers of a division, those apart that they brought in themselves. */
export const publishesIn = (actor: Actor, divisionCode: string): boolean =>
  canSee(actor, divisionCode).allowed && holds(actor, 'editor3', divisionCode)

/** Whether this person may let readers have a session as it is in the register. */
export function canPublish(actor: Actor, { divisionCode, importers }: RegisterSubject): Verdict {
  if (!publishesIn(actor, divisionCode)) {
    return deny('公布要由这个地区的终审编辑来做')
  }
  return importers.includes(actor.accountId)
    ? deny('自己导入或者提出的，要由另一位终审编辑公布')
    : ALLOW
}

interface ImportSubject {
  divisionCode: string
  accountId: number
  state: RegisterImportState
}

/** Who takes an import back: who brought it in; one that waits holds up the next, so others may, too. */
export function canTakeBack(
  actor: Actor,
  { divisionCode, accountId, state }: ImportSubject,
): Verdict {
  if (state === 'waiting' && publishesIn(actor, divisionCode)) return ALLOW
  const keeps = canKeep(actor, divisionCode)
  if (!keeps.allowed || state === 'waiting' || accountId === actor.accountId) return keeps
  return deny('由导入的人自己撤销')
}

export const UNDO_HOURS = 24

/** Whether what a sheet brought in then may still be taken back. */
export const isRecent = (at: Date, now: Date): boolean =>
  now.getTime() - at.getTime() <= UNDO_HOURS * 3_600_000

/** Whether what was taken in may still be taken back: within a day, and only while readers do not have it. */
export const isUndoable = (
  { takenAt }: { takenAt: Date | null },
  { publishedAt, now }: { publishedAt: Date | null; now: Date },
): boolean =>
  takenAt !== null && isRecent(takenAt, now) && (publishedAt === null || publishedAt < takenAt)
