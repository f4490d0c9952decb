import { useState } from 'react'

import type { CheckItem } from '#db/states'

import { tickId } from './check-ticks.tsx'
import { HELD_LINK } from './decide-notes.tsx'
import { findOpenTick } from './known-ticks.tsx'
import { REASON_FIELD } from './reason-field.tsx'
import { stopAt } from './stop-at.ts'

/** What an editor left open in a decision that they tried to send: it is named, and the focus led to it. */
export function useLeftOpen(frame: HTMLElement | null) {
  const [missing, setMissing] = useState(false)
  const [leaving, setLeaving] = useState(false)
  return {
    /** The reason, or a point of the checklist. */
    missing,
    /** A tick that says what the decision leaves behind. */
    leaving,
    forget: () => setMissing(false),
    hasReason: (isReasonMissing: boolean) => {
      setMissing(isReasonMissing)
      return !isReasonMissing || stopAt(document.getElementById(REASON_FIELD))
    },
    isApprovable: (
      held: string | null,
      checks: readonly CheckItem[],
      ticked: readonly CheckItem[],
    ) => {
      if (held !== null) return stopAt(document.getElementById(HELD_LINK))
      const left = checks.find((item) => !ticked.includes(item))
      setMissing(left !== undefined)
      return !left || stopAt(document.getElementById(tickId(left)))
    },
    leavesKnowingly: () => {
      const tick = findOpenTick(frame)
      setLeaving(tick !== null)
      return !tick || stopAt(tick)
    },
  }
}
