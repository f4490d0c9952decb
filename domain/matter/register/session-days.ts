import { Refusal } from '#lib/refusal'

import type { LoadedSession } from '../lock-session.ts'
import { CLOSED_EARLY, type SessionInput } from '../schemas.ts'

/**
 * The days of a session with those that a sheet gives. Once readers have it a day that it lacks may still be given, and
 * none changed: no second person would look at it.
 */
export function settleDays(session: LoadedSession, wanted: SessionInput): SessionDays {
  const openedOn = wanted.openedOn ?? session.openedOn
  const closedOn = wanted.closedOn ?? session.closedOn
  const isChanged = isOtherDays(session, {
    openedOn: session.openedOn && openedOn,
    closedOn: session.closedOn && closedOn,
  })
  if (session.publishedAt !== null && isChanged) {
    throw new Refusal('conflict', '这次会议已经公布，写过的开幕、闭幕日子不能再改，请空着')
  }
  if (openedOn !== null && closedOn !== null && closedOn < openedOn) {
    throw new Refusal('invalid-input', CLOSED_EARLY)
  }
  return { openedOn, closedOn }
}

type SessionDays = Pick<LoadedSession, 'openedOn' | 'closedOn'>

export const isOtherDays = (one: SessionDays, other: SessionDays) =>
  one.openedOn !== other.openedOn || one.closedOn !== other.closedOn
