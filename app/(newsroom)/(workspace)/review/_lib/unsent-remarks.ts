import { useEffect, useSyncExternalStore, type RefObject } from 'react'

/** A remark on this page that has words and has not arrived. */
interface UnsentRemark {
  field: RefObject<HTMLElement | null>
  /** It is under way: its words cannot be lost by waiting for the answer. */
  sending: boolean
}

const unsent = new Map<RefObject<HTMLElement | null>, UnsentRemark>()
const listeners = new Set<() => void>()

/**
 * In a task of its own: an entry that is replaced is taken out first, and a form cannot be sent while the event that
 * sends it is still under way, as it is in a microtask.
 */
const report = () => {
  setTimeout(() => {
    for (const listener of listeners) listener()
  })
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Has the page know that `field` holds a remark that has not arrived. */
export function useUnsentRemark(
  field: RefObject<HTMLElement | null>,
  { hasText, sending }: { hasText: boolean; sending: boolean },
): void {
  useEffect(() => {
    if (!hasText) return
    unsent.set(field, { field, sending })
    report()
    return () => {
      unsent.delete(field)
      report()
    }
  }, [field, hasText, sending])
}

/** The remark that keeps a decision waiting; null when all have arrived. */
export function useWaitingRemark(): UnsentRemark | null {
  return useSyncExternalStore(subscribe, waitingRemark, () => null)
}

/** One that nobody has sent comes first: it asks for a hand, the others only for time. */
export function waitingRemark(): UnsentRemark | null {
  const remarks = [...unsent.values()]
  return remarks.find(({ sending }) => !sending) ?? remarks[0] ?? null
}

/** Calls `then` once no remark is under way; returns how to call that off. */
export function afterSending(then: () => void): () => void {
  const look = () => {
    if (waitingRemark()?.sending) return
    stop()
    then()
  }
  const stop = subscribe(look)
  report()
  return stop
}
