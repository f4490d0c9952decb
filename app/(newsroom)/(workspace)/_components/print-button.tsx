'use client'

import { useEffect } from 'react'

/** Opens the browser's print window; by itself when the address ends in #now. */
export function PrintButton() {
  useEffect(() => {
    if (window.location.hash === '#now') window.print()
  }, [])
  return (
    <button type="button" className="button go" onClick={() => window.print()}>
      打印
    </button>
  )
}
