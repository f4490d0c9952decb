import { useEffect, useRef } from 'react'

export type Shortcuts = Record<string, (event: KeyboardEvent) => void>

/**
 * Keys of a page, such as 'j', '?' or 'ctrl+s' (Command counts as Ctrl). Single characters are left
 * alone while the person writes in a field. An open dialog covers the page: none of its keys run then.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const control = event.ctrlKey || event.metaKey
      if (event.isComposing || event.altKey || (!control && isWriting(event.target))) return
      const name = event.key.length === 1 ? event.key.toLowerCase() : event.key
      const run = latest.current[control ? `ctrl+${name}` : name]
      if (!run) return
      const covered = document.querySelector('dialog[open]') !== null
      if (covered && !control) return
      // Also behind a dialog: the browser would save the page, or search the web.
      event.preventDefault()
      if (!covered) run(event)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.closest('input, textarea, select') !== null || target.isContentEditable)
  )
}
