import { useRef, useState } from 'react'

import { newRequestKey } from '#lib/request-key'
import type { ActionResult } from '#server/action'

import { isOfState, UNANSWERED, type Failed } from '../../_lib/failures.ts'

/**
 * Runs one move of an edition at a time. A click keeps its request key until an answer comes, so that
 * trying again after a broken connection cannot do it twice. After a success the button stays off,
 * since the page is about to change, unless `again` says that the same may be asked once more. `refused`
 * runs when the site's state, and not the request, was the reason for a no.
 */
export function useMove({
  again = false,
  refused = () => {},
}: { again?: boolean; refused?: () => void } = {}) {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Failed | null>(null)
  const running = useRef(false)
  const key = useRef<string | null>(null)

  const attempt = async <T>(
    ask: (requestKey: string) => Promise<ActionResult<T>>,
    done: (value: T) => void,
  ) => {
    const requestKey = key.current ?? newRequestKey()
    key.current = requestKey
    try {
      const result = await ask(requestKey)
      key.current = null
      if (result.ok) {
        setRefusal(null)
        done(result.value)
        if (!again) return
      } else {
        setRefusal(result)
        if (isOfState(result)) refused()
      }
    } catch {
      setRefusal(UNANSWERED)
    }
    setBusy(false)
    running.current = false
  }
  const run = <T>(
    ask: (requestKey: string) => Promise<ActionResult<T>>,
    done: (value: T) => void,
  ): void => {
    if (running.current) return
    running.current = true
    setBusy(true)
    void attempt(ask, done)
  }
  return { busy, refusal, run }
}
