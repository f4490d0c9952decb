import type { Editor } from '@tiptap/react'
import { useState } from 'react'

export interface Find {
  /** The words the panel opens with; null while it is closed. */
  first: string | null
  open(): void
  close(): void
  /** Closes for what takes its place, which has the focus then. */
  giveWay(): void
  /** Ctrl F and Ctrl H inside the form; outside it they are the browser's. */
  keys(event: React.KeyboardEvent): void
}

/** Whether words are being looked for in the text. */
export function useFind(editor: Editor | null): Find {
  const [first, setFirst] = useState<string | null>(null)
  const open = () => {
    if (!editor) return
    const { doc, selection } = editor.state
    const chosen = doc.textBetween(selection.from, selection.to)
    setFirst(chosen.length <= 60 ? chosen : '')
  }
  return {
    first,
    open,
    close: () => {
      setFirst(null)
      editor?.commands.focus()
    },
    giveWay: () => setFirst(null),
    keys: (event) => {
      const asked = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      if (!asked || !['f', 'h'].includes(event.key.toLowerCase())) return
      event.preventDefault()
      open()
    },
  }
}
