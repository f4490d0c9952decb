import { useEffect, useState } from 'react'

import type { PresenceKind } from '#db/states'
import type { Presence } from '#domain/review/claims/keep-presence'

import { KEPT_EVENT } from '../../../_lib/kept/kept-event.ts'
import { present } from '../../actions.ts'

const EVERY_MS = 20_000

/**
 * Says every so often, while the page is looked at, that it is open; returns who else has it open, and how
 * it is claimed. A change that was kept may have claimed it, and is asked about at once.
 */
export function usePresence(editionId: number, kind: PresenceKind): Presence | null {
  const [seen, setSeen] = useState<Presence | null>(null)
  useEffect(() => {
    let gone = false
    const beat = async () => {
      if (document.visibilityState !== 'visible') return
      try {
        const answer = await present({ editionId, kind })
        if (!gone && answer.ok) setSeen(answer.value)
      } catch {
        // Without the network nobody is seen; the next beat asks again.
        if (!gone) setSeen(null)
      }
    }
    const first = setTimeout(() => void beat(), 1_500)
    const timer = setInterval(() => void beat(), EVERY_MS)
    const beatNow = () => void beat()
    window.addEventListener(KEPT_EVENT, beatNow)
    return () => {
      gone = true
      clearTimeout(first)
      clearInterval(timer)
      window.removeEventListener(KEPT_EVENT, beatNow)
    }
  }, [editionId, kind])
  return seen
}
