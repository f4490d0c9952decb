import type { Editor } from '@tiptap/react'
import { useEffect, useRef } from 'react'

import { linkSpotOf } from './link-commands.ts'

/** Ctrl K on chosen words, or in a link, is about where they lead; otherwise it opens the menu of commands. */
export function useLinkKey(editor: Editor | null, open: () => void): void {
  const latest = useRef(open)
  useEffect(() => {
    latest.current = open
  })
  useEffect(() => {
    if (!editor) return
    const { dom } = editor.view
    const listen = (event: KeyboardEvent) => {
      const asked = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      if (!asked || event.key.toLowerCase() !== 'k' || event.isComposing) return
      const spot = linkSpotOf(editor.state)
      if (!spot || spot.from === spot.to) return
      event.preventDefault()
      event.stopPropagation()
      latest.current()
    }
    dom.addEventListener('keydown', listen)
    return () => dom.removeEventListener('keydown', listen)
  }, [editor])
}
