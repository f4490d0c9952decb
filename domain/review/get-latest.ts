import type { Context } from '../context.ts'
import type { Content } from '../article/content.ts'
import { getReviewCopy } from './get-review-copy.ts'
import { findWorkingCopy } from './working-copy.ts'

/** What stands on the site of a piece, for a window that wrote on something older. */
export interface LatestCopy {
  content: Content
  place: { editionId: number; lockVersion: number }
  /** The person's last autosave; 0 for none. */
  version: number
  /** Whether the words are a revision; else they are an autosave of another window of the person. */
  revised: boolean
  editable: boolean
}

/** `version` is the last autosave the window knows of. */
export async function getLatest(
  { db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>,
  { editionId, version }: { editionId: number; version: number },
): Promise<LatestCopy> {
  const { current, edition, verdicts } = await getReviewCopy(db, { actor, editionId, now })
  const working = await findWorkingCopy(db, { editionId, accountId: actor.accountId })
  const newer = working?.lockVersion === edition.lockVersion && working.version !== version
  return {
    content: newer ? working.content : current.content,
    place: { editionId, lockVersion: edition.lockVersion },
    version: working?.version ?? 0,
    revised: !newer,
    editable: verdicts.edit.allowed,
  }
}
