import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { ActionResult } from '#server/action'

import { otherIssue, useMove } from '../../_lib/use-move.ts'

/**
 * What a folded form asks and what came of it. A form that did its work folds again: `round` is its key, so
 * that it is made anew, and the page shows what has changed.
 */
export function useFoldedMove() {
  const router = useRouter()
  const [round, setRound] = useState(0)
  const { busy, refusal, run } = useMove({ again: true })
  const send = <T>(ask: () => Promise<ActionResult<T>>, done?: () => void) =>
    run(ask, () => {
      done?.()
      setRound(round + 1)
      router.refresh()
    })
  const issues = refusal?.issues ?? {}
  return { round, busy, refusal, issues, other: otherIssue(refusal), send }
}
