import { useEffect, useSyncExternalStore, type RefObject } from 'react'

/** The fields of this page with a remark that has words and was not sent. */
const unsent = new Set<RefObject<HTMLElement | null>>()
const listeners = new Set<() => void>()

const tell = () => {
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Has the page know that `field` holds a remark that was not sent. */
export function useUnsentRemark(field: RefObject<HTMLElement | null>, hasWords: boolean): void {
  useEffect(() => {
    if (!hasWords) return
    unsent.add(field)
    tell()
    return () => {
      unsent.delete(field)
      tell()
    }
  }, [field, hasWords])
}

/** The field of a remark that waits to be sent; null when there is none. */
export function useWaitingRemark(): RefObject<HTMLElement | null> | null {
  return useSyncExternalStore(subscribe, firstUnsent, () => null)
}

const firstUnsent = () => unsent.values().next().value ?? null
