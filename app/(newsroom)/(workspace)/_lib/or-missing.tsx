import { setAnswerStatus } from '#server/answer-status'

import WorkspaceNotFound from '../not-found.tsx'

/** What the framework throws for a page that is not there. */
const MISSING = 'NEXT_HTTP_ERROR_FALLBACK;404'

/**
 * A page that answers 404 in words of its own. The framework's answer for one that calls `notFound` is an empty body,
 * which scripts fill: without them it holds no word.
 */
export const orMissing =
  <Props,>(page: (props: Props) => Promise<React.ReactNode>) =>
  async (props: Props): Promise<React.ReactNode> => {
    try {
      return await page(props)
    } catch (error) {
      if (!(error instanceof Error && 'digest' in error && error.digest === MISSING)) throw error
      setAnswerStatus(404)
      return <WorkspaceNotFound />
    }
  }
