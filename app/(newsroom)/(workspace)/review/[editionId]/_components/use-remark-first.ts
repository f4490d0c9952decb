import { useEffect, useEffectEvent, useState } from 'react'

import { afterSending, useWaitingRemark, waitingRemark } from '../../_lib/unsent-remarks.ts'
import { stopAt } from './stop-at.ts'

/**
 * A decision leaves the page, and a remark that has not arrived with it: the remark comes first. `send` sends the
 * decision that was asked for while a remark was under way.
 */
export function useRemarkFirst(send: () => void) {
  const [stopped, setStopped] = useState(false)
  const [following, setFollowing] = useState(false)
  const remark = useWaitingRemark()
  const follow = useEffectEvent(() => {
    setFollowing(false)
    send()
  })
  useEffect(() => (following ? afterSending(follow) : undefined), [following])
  return {
    /** A decision was stopped by a remark that nobody has sent. */
    isUnsent: stopped && remark !== null,
    /** A decision waits until the remark has arrived. */
    following,
    callOff: () => setFollowing(false),
    hasArrived: () => {
      const unsent = waitingRemark()
      setFollowing(unsent?.sending === true)
      if (unsent?.sending) return false
      setStopped(unsent !== null)
      return !unsent || stopAt(unsent.field.current)
    },
  }
}
