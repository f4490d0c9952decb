import { useEffect, useRef, useSyncExternalStore } from 'react'

import { missedIn, onMissedChange, readMissed, writeMissed } from './missed-pictures.ts'

export interface MissedPictures {
  /** Of pictures that did not arrive before this page was left last. */
  names: readonly string[]
  /** They were chosen again, or are not wanted; by default all. */
  forget(names?: readonly string[]): void
}

/** `running`: the names of those that are on their way now. */
export function useMissedPictures(accountId: number, running: readonly string[]): MissedPictures {
  const stored = useSyncExternalStore(onMissedChange, readMissed, () => null)
  const of = () => ({ accountId, path: window.location.pathname })
  const names = stored === null ? [] : missedIn(stored, of())
  const left = useRef<readonly string[]>([])
  useEffect(() => {
    left.current = [...new Set([...names, ...running])]
  })
  useEffect(() => {
    const leave = () => {
      const form = { accountId, path: window.location.pathname }
      if (left.current.length > 0) writeMissed(form, left.current)
    }
    window.addEventListener('pagehide', leave)
    return () => window.removeEventListener('pagehide', leave)
  }, [accountId])
  return {
    names,
    forget: (gone = names) =>
      writeMissed(
        of(),
        names.filter((name) => !gone.includes(name)),
      ),
  }
}
