import { TRY_LATER } from '#lib/refusal'

import type { SessionState } from '../editor-session/session-state.ts'

type Shown = Pick<SessionState, 'problem' | 'triesAgain' | 'unsent' | 'storedOnDevice'>

/** Why something was not done; of words that are sent again by themselves, where they are until then. */
export function formatProblem({
  problem,
  triesAgain,
  unsent,
  storedOnDevice,
}: Shown): string | null {
  if (problem === null || !triesAgain || !unsent) return problem
  const where = storedOnDevice
    ? '写的字都存在这台设备上，会自动再存，关了窗口也在。'
    : '会自动再存，但这台设备存不下草稿：存上之前请别关这一页。'
  return `${problem.replace(TRY_LATER, '')}。${where}`
}
