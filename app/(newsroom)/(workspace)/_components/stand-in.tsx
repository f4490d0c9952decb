'use client'

import { useEffect } from 'react'

/** Has the device keep the page that stands in for the network; nothing of the newsroom itself is kept by it. */
export function StandIn() {
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return
    // A private window, or no secure connection: the browser's own page is shown then.
    navigator.serviceWorker.register('/sw.js').catch(() => undefined)
  }, [])
  return null
}
