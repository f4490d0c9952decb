import { useEffect, useRef, type RefObject } from 'react'

import { isOfAnotherForm, isWriting } from './key-target.ts'

export type Shortcuts = Record<string, (event: KeyboardEvent) => void>

/**
 * Keys of a page, such as 'j', '?' or 'ctrl+s' (Command counts as Ctrl). Single characters are left
 * alone while the person writes in a field. An open dialog covers the page: none of its keys run then.
 * Ctrl+Enter submits `form` from anywhere on the page but from within another form, whose key it is there.
 */
export function useShortcuts(shortcuts: Shortcuts, form?: RefObject<HTMLFormElement | null>): void {
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const control = event.ctrlKey || event.metaKey
      const target = event.target instanceof HTMLElement ? event.target : null
      if (event.isComposing || event.altKey || (!control && isWriting(target))) return
      if (control && event.key === 'Enter' && isOfAnotherForm(target, form?.current ?? null)) return
      const name = event.key.length === 1 ? event.key.toLowerCase() : event.key
      const run = latest.current[control ? `ctrl+${name}` : name]
      if (!run) return
      const covered = document.querySelector('[role=dialog][data-open]') !== null
      if (covered && !control) return
      // Also behind a dialog: the browser would save the page, or search the web.
      event.preventDefault()
      if (!covered) run(event)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [form])
}
