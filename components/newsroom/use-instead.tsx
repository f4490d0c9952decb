'use client'

import { CheckLink } from './check-link.tsx'
import { selectSpot, type Spot } from './see-here.tsx'

/** Writes what is advised over the words a check is about, as if it had been typed there. */
export function UseInstead({ spot, replacement }: { spot: Spot; replacement: string }) {
  return (
    <CheckLink
      onClick={({ currentTarget }) => {
        selectSpot(currentTarget, spot)
        // The text may have moved on since the check was made.
        if (selectedText() !== spot.quote) return
        // Deprecated, and the only way by which fields and the editor both hear of it and can undo it.
        document.execCommand('insertText', false, replacement)
      }}
    >
      改用“{replacement}”
    </CheckLink>
  )
}

function selectedText(): string {
  const field = document.activeElement
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
  }
  return window.getSelection()?.toString() ?? ''
}
