import { useLayoutEffect, useRef } from 'react'

/** Brings the focus back to where it was before the fields were closed. */
export function useFocusKept(closed: boolean): void {
  const before = useRef<Element | null>(null)
  useLayoutEffect(() => {
    if (closed) before.current = document.activeElement
    else if (before.current instanceof HTMLElement) before.current.focus()
    if (!closed) before.current = null
  }, [closed])
}
