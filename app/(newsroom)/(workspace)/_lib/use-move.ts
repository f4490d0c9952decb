import { useRef, useState } from 'react'

import { newRequestKey } from '#lib/request-key'
import type { ActionResult } from '#server/action'

export type MoveRefusal = Extract<ActionResult<unknown>, { ok: false }>

/** What was on the screen is not so any more. */
const STATE_REFUSALS = ['not-found', 'forbidden', 'conflict', 'invalid-transition'] as const

const UNSURE =
  '没有收到网站的回答，不知道办成了没有。您写的还在这一页上，请看看网络，再按一次：办过的不会再办一遍。'

/**
 * Runs one move of an edition at a time. A click keeps its request key until an answer comes, so that
 * trying again after a broken connection can not do it twice. After a success the button stays off,
 * since the page is about to change, unless `again` says that the same may be asked once more. `refused`
 * runs when the site's state, and not the request, was the reason for a no.
 */
export function useMove({
  again = false,
  refused = () => {},
}: { again?: boolean; refused?: () => void } = {}) {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<MoveRefusal | null>(null)
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
        if (STATE_REFUSALS.some((code) => code === result.code)) refused()
      }
    } catch {
      setRefusal({ ok: false, code: 'fault', message: UNSURE, issues: {} })
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

/** What was said against a request as a whole, when nothing was said against one of its fields. */
export const otherIssue = (refusal: MoveRefusal | null): string[] | undefined =>
  refusal && Object.keys(refusal.issues).length === 0 ? [refusal.message] : undefined
