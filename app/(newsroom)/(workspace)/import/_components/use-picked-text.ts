import { useEffect, useState } from 'react'

/** Words that are selected in the raw page, and the draft that they stand in; null where nothing is. */
export function usePickedText(pane: React.RefObject<HTMLElement | null>) {
  const [picked, setPicked] = useState<{ words: string; draft: number | null } | null>(null)
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection()
      const anchor = selection?.anchorNode
      const words = selection?.toString().trim() ?? ''
      if (!anchor || words === '' || !pane.current?.contains(anchor)) return setPicked(null)
      const element = anchor instanceof Element ? anchor : anchor.parentElement
      const draft = element?.closest<HTMLElement>('[data-draft]')?.dataset['draft']
      setPicked({ words, draft: draft === undefined ? null : Number(draft) })
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [pane])
  return picked
}
