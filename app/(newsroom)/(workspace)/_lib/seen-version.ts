// Which version of a thing a form of it is sent for. The fields keep what they began with when the page is
// drawn anew: sent for the newest version, they would undo what somebody else changed.

export interface SeenVersion {
  /** The version that the form began with: another one begins the form anew. */
  begun: number
  /** The version that it is sent for. */
  seen: number
  /** Whether somebody wrote in it, or it was refused. */
  isHeld: boolean
  /** Whether what stands now is named beside the fields. */
  isNamed: boolean
}

export const beginWith = (lockVersion: number): SeenVersion => ({
  begun: lockVersion,
  seen: lockVersion,
  isHeld: false,
  isNamed: false,
})

/** The page may have been drawn anew; the same where nothing is otherwise. */
export function drawnAnew(version: SeenVersion, lockVersion: number): SeenVersion {
  if (version.seen === lockVersion) return version
  if (!version.isHeld) return beginWith(lockVersion)
  return version.isNamed ? { ...version, seen: lockVersion } : version
}

export const written = (version: SeenVersion): SeenVersion =>
  version.isHeld ? version : { ...version, isHeld: true }

/** `ofState`: refused since something else stands by now, which is then named. */
export const refusedFor = (version: SeenVersion, ofState: boolean): SeenVersion => ({
  ...version,
  isHeld: true,
  isNamed: ofState,
})
