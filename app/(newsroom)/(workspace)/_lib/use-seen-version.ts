import { useState } from 'react'

import { beginWith, drawnAnew, refusedFor, written } from './seen-version.ts'

/** What a form says of itself: it then keeps the version whose words it shows. */
export interface VersionHolder {
  write: () => void
  refuse: (ofState: boolean) => void
}

/** The version that a form is sent for, `begun` the key of the form; `lockVersion` is that of the page. */
export function useSeenVersion(lockVersion: number) {
  const [last, setLast] = useState(() => beginWith(lockVersion))
  const version = drawnAnew(last, lockVersion)
  if (version !== last) setLast(version)
  const holder: VersionHolder = {
    write: () => setLast(written),
    refuse: (ofState) => setLast((now) => refusedFor(now, ofState)),
  }
  return { begun: version.begun, seen: version.seen, holder }
}
