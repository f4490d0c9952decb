import type { Content } from '#domain/article/content'

import type { NameLists } from '../../_lib/content-names.ts'
import type { EditorSession, SessionState } from '../editor-session/session-state.ts'
import { ConflictScreen, whyNotSettled } from './conflict-screen.tsx'

/** The conflict screen, once the session has met another text of its edition that nobody put off. */
export function SessionConflict({
  session,
  state,
  mine,
  setting,
  onSettled,
  onLeave,
}: {
  session: EditorSession
  state: SessionState
  mine: Content
  setting: NameLists
  onSettled: (chosen: Content) => void
  onLeave: () => void
}) {
  const { latest, problem } = state
  if (!latest || state.isPutOff) return null
  return (
    <ConflictScreen
      latest={latest}
      mine={mine}
      setting={setting}
      busy={state.doing !== 'idle'}
      problem={latest.editable ? whyNotSettled(state) : problem}
      onSettle={(chosen) =>
        void session.resolveConflict(chosen).then((done) => done && onSettled(chosen))
      }
      onLater={() => session.putOff(true)}
      onLeave={onLeave}
    />
  )
}
