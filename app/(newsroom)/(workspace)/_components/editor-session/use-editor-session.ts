import { useEffect, useState, useSyncExternalStore } from 'react'

import { KEPT_EVENT, type Kept } from '../../_lib/kept/kept-event.ts'
import type { EditorSession, SessionStart, SessionState } from './session-state.ts'
import { sitePorts, type EditingTask } from './site-ports.ts'
import { openSession } from './open-session.ts'

/** The session that saves the content of this form, and its state. */
export function useEditorSession(
  start: SessionStart,
  task: EditingTask,
  accountId: number,
): { session: EditorSession; state: SessionState } {
  const [session] = useState(() => openSession(start, sitePorts(task, accountId)))
  const state = useSyncExternalStore(session.subscribe, session.read, session.read)

  useEffect(() => {
    const comeBack = () => session.flush()
    const leave = () => session.backUp()
    window.addEventListener('pagehide', leave)
    // Also when the page is left, or come back to after signing in elsewhere.
    window.addEventListener('online', comeBack)
    window.addEventListener('focus', comeBack)
    document.addEventListener('visibilitychange', comeBack)
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('online', comeBack)
      window.removeEventListener('focus', comeBack)
      document.removeEventListener('visibilitychange', comeBack)
      session.close()
    }
  }, [session])
  const editionId = state.edition?.editionId ?? null
  useEffect(() => {
    if (!state.saved || editionId === null) return
    const { by, activity } = state.saved
    const detail: Kept = { editionId, by, activity }
    window.dispatchEvent(new CustomEvent(KEPT_EVENT, { detail }))
  }, [state.saved, editionId])
  useEffect(() => {
    if (state.edition === null || !window.location.pathname.endsWith('/desk/new')) return
    window.history.replaceState(null, '', `/desk/${state.edition.editionId}`)
  }, [state.edition])
  useEffect(() => {
    if (state.doing !== 'leaving' || !state.edition) return
    const { editionId } = state.edition
    const asked = new URLSearchParams({
      ...(task === 'write' && { submitted: `${editionId}` }),
      ...(state.draftLeft && { left: 'device' }),
    })
    const path = task === 'review' ? `/review/${editionId}` : '/desk'
    window.location.assign(asked.size > 0 ? `${path}?${asked}` : path)
  }, [state.doing, state.edition, state.draftLeft, task])
  return { session, state }
}
