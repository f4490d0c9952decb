import { useEffect, useState, useSyncExternalStore } from 'react'

import { KEPT_EVENT } from '../../_lib/kept-event.ts'
import type { Desk, DeskStart, DeskState } from './desk-state.ts'
import { deskPorts, type CopyTask } from './desk-ports.ts'
import { openDesk } from './open-desk.ts'

/** The desk that keeps this form's words, and what it has to say. */
export function useDesk(
  start: DeskStart,
  task: CopyTask,
  accountId: number,
): { desk: Desk; state: DeskState } {
  const [desk] = useState(() => openDesk(start, deskPorts(task, accountId)))
  const state = useSyncExternalStore(desk.subscribe, desk.read, desk.read)

  useEffect(() => {
    const comeBack = () => desk.flush()
    // Also when the page is left, or come back to after signing in elsewhere.
    window.addEventListener('online', comeBack)
    window.addEventListener('focus', comeBack)
    document.addEventListener('visibilitychange', comeBack)
    return () => {
      window.removeEventListener('online', comeBack)
      window.removeEventListener('focus', comeBack)
      document.removeEventListener('visibilitychange', comeBack)
      desk.close()
    }
  }, [desk])
  useEffect(() => {
    if (state.saved) window.dispatchEvent(new Event(KEPT_EVENT))
  }, [state.saved])
  useEffect(() => {
    if (state.place === null || !window.location.pathname.endsWith('/desk/new')) return
    window.history.replaceState(null, '', `/desk/${state.place.editionId}`)
  }, [state.place])
  useEffect(() => {
    if (state.doing !== 'gone' || !state.place) return
    const { editionId } = state.place
    const asked = new URLSearchParams({
      ...(task === 'write' && { submitted: `${editionId}` }),
      ...(state.left && { left: 'device' }),
    })
    const path = task === 'review' ? `/review/${editionId}` : '/desk'
    window.location.assign(asked.size > 0 ? `${path}?${asked}` : path)
  }, [state.doing, state.place, state.left, task])
  return { desk, state }
}
