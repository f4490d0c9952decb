import { useEffect } from 'react'

import { useLeaveWarning } from '#components/form/use-leave-warning'
import type { Content } from '#domain/article/content'

import type { EditorSession, SessionState } from '../editor-session/session-state.ts'

/** Hands each change to the session once the form is `ready`, and warns before a page is left that would lose one. */
export function useSavedChanges(
  { session, state }: { session: EditorSession; state: SessionState },
  content: Content,
  { ready, isComplete }: { ready: boolean; isComplete: boolean },
): void {
  const json = JSON.stringify(content)
  useEffect(() => {
    if (ready) session.change(JSON.parse(json))
  }, [session, json, ready])
  // Words go on from the device; a picture on its way does not.
  const unsafe = (state.unsent && state.storedOnDevice !== true) || !isComplete
  useLeaveWarning(unsafe && state.doing !== 'leaving')
}
