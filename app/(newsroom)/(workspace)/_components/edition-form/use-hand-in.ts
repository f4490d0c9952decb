import { useState } from 'react'

import { strayIssues } from '../../_lib/content-checks.ts'
import { whyNotComplete, type Uploads } from '../body-editor/use-uploads.ts'
import type { EditorSession, SessionState } from '../editor-session/session-state.ts'
import type { EditingTask } from '../editor-session/site-ports.ts'
import { SHOWN_FIELDS } from './shown-fields.ts'
import { formatProblem } from './format-problem.ts'

/** Hands the edition in, unless one of its pictures is still on its way, and says what is in the way of that. */
export function useHandIn(
  { session, state }: { session: EditorSession; state: SessionState },
  uploads: Uploads,
  task: EditingTask,
) {
  const [stopped, setStopped] = useState(false)
  const { issues, signedOut, accountClosed, latest } = state
  const incomplete = whyNotComplete(uploads, task === 'write' ? '提交' : '存好')
  if (stopped && incomplete === null) setStopped(false)
  const problem = formatProblem(state)
  const problems = problem && !signedOut && !accountClosed && !latest ? [problem] : []
  return {
    isComplete: incomplete === null,
    stopped,
    // Without its pictures the edition is not handed in, whatever else there is to do.
    notes:
      stopped && incomplete !== null
        ? [incomplete]
        : [...problems, ...strayIssues(issues, SHOWN_FIELDS)],
    submit: () => {
      setStopped(incomplete !== null)
      if (incomplete === null) void session.submit()
    },
  }
}
