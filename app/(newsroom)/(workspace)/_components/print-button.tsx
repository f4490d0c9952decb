'use client'

import { useEffect } from 'react'

import { ReadyControls } from '#components/form/ready-controls'

/** Opens the browser's print window; by itself when the address ends in #now. */
export function PrintButton({ look = 'button go' }: { look?: string }) {
  useEffect(() => {
    if (window.location.hash === '#now') window.print()
  }, [])
  return (
    <ReadyControls>
      <button type="button" className={look} onClick={() => window.print()}>
        打印
      </button>
    </ReadyControls>
  )
}
