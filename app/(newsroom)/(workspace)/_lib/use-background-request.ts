import { useRef, useState } from 'react'

import { newRequestKey } from '#lib/request-key'
import type { ActionResult } from '#server/action'

import { UNANSWERED, type Failed } from '../../_lib/failures.ts'

/**
 * One request at a time of what is no form: the sorting of an imported page, a remark that is settled within
 * the body editor, a key of the queue. All else is sent by `useActionForm`. A request keeps its key until an answer
 * comes, so that trying again after a broken connection cannot do it twice. After a success the same may be asked once more,
 * unless it is done `once`: the page is about to change then.
 */
export function useBackgroundRequest({ once = false }: { once?: boolean } = {}) {
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
      setRefusal(result.ok ? null : result)
      if (result.ok) {
        done(result.value)
        if (once) return
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
