import { numberOf } from '#lib/form-fields'

import { isSame, type KeptWords } from './kept-words.ts'

// Which version of a thing a form of it is sent for. The fields keep what they began with when the page is
// drawn anew: sent for the newest version, they would undo what somebody else changed.

export interface SeenVersion {
  /** How often the form began anew: the key of the form. */
  begun: number
  /** The version that it is sent for. */
  seen: number
  /** What the site had in that version, where the form does not name it field by field. */
  words: KeptWords
  /** Whether somebody wrote in it, or it was refused. */
  isHeld: boolean
  /** Whether what stands now is named beside the fields. */
  isNamed: boolean
  /** Whether somebody chose the own words over newer ones, and has not sent them since. */
  isTaken: boolean
}

export const beginWith = (lockVersion: number, words: KeptWords = {}, begun = 0): SeenVersion => ({
  begun,
  seen: lockVersion,
  words,
  isHeld: false,
  isNamed: false,
  isTaken: false,
})

/** The page may have been drawn anew; the same where nothing is otherwise. Other words are sent over by choice alone. */
export function drawnAnew(
  version: SeenVersion,
  lockVersion: number,
  words: KeptWords = {},
): SeenVersion {
  if (version.seen === lockVersion) return version
  if (!version.isHeld) return beginWith(lockVersion, words, version.begun + 1)
  const goesAlong = version.isNamed && isSame(words, version.words)
  return goesAlong ? { ...version, seen: lockVersion } : version
}

export const written = (version: SeenVersion): SeenVersion =>
  version.isHeld ? version : { ...version, isHeld: true }

/** `ofState`: refused since something else stands by now, which is then named. */
export const refusedFor = (version: SeenVersion, ofState: boolean): SeenVersion => ({
  ...version,
  isHeld: true,
  isNamed: ofState,
  isTaken: false,
})

/** The own words are sent over the newer ones, which were seen. */
export const takenOver = (
  version: SeenVersion,
  lockVersion: number,
  words: KeptWords,
): SeenVersion => ({ ...version, seen: lockVersion, words, isTaken: true })

/** The field of a form that says for which version it is sent. */
export const SEEN_VERSION = 'seenVersion'

/** What such a form sends, as its command takes it. */
export const seenOf = (request: Readonly<Record<string, unknown>>): Record<string, unknown> => ({
  ...request,
  lockVersion: numberOf(request[SEEN_VERSION]),
})
