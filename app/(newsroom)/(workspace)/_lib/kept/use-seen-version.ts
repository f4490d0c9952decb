import { useState } from 'react'

import { isSame, type KeptWords } from './kept-words.ts'
import { beginWith, drawnAnew, refusedFor, takenOver, written } from './seen-version.ts'

/** What a form says of itself: it then keeps the version whose words it shows. */
export interface VersionHolder {
  write: () => void
  refuse: (ofState: boolean) => void
  /** The version that the form is sent for. */
  seen: number
  /** What the site has by now. */
  standing: { version: number; words: KeptWords }
  /** What the site has by now, where that is not what the form began with: somebody has to choose. */
  newer: KeptWords | null
  /** What the site had when the form began. */
  words: KeptWords
  /** Whether the own words were chosen, and are still to be sent. */
  isTaken: boolean
  /** Whether the choice is ticked and sent with the form: it works without scripts, too. */
  isTicked: boolean
  /** Chooses the own words. */
  take: () => void
  /** Begins anew with what the site has; what was typed stays on this device. */
  yieldToNewer: () => void
}

const NAMED_BY_FORM: KeptWords = {}

/**
 * The version that a form is sent for, `begun` the key of the form; `lockVersion` is that of the page. `words` are those
 * that the form would begin with now; a form that names them beside its fields gives none.
 */
export function useSeenVersion(lockVersion: number, words: KeptWords = NAMED_BY_FORM) {
  const [last, setLast] = useState(() => beginWith(lockVersion, words))
  const version = drawnAnew(last, lockVersion, words)
  if (version !== last) setLast(version)
  const isOther = version.seen !== lockVersion && !isSame(words, version.words)
  const holder: VersionHolder = {
    write: () => setLast(written),
    refuse: (ofState) => setLast((now) => refusedFor(now, ofState)),
    seen: version.seen,
    standing: { version: lockVersion, words },
    newer: isOther ? words : null,
    words: version.words,
    isTaken: version.isTaken,
    isTicked: false,
    take: () => setLast((now) => takenOver(now, lockVersion, words)),
    yieldToNewer: () => setLast((now) => beginWith(lockVersion, words, now.begun + 1)),
  }
  return { begun: version.begun, holder }
}
