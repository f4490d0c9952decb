import type { Content } from '../../article/content.ts'
import type { Context } from '../../context.ts'
import { findWorkingCopy } from '../../edition/find-working-copy.ts'
import { getReviewEdition } from './get-review-edition.ts'

/** What the site has of an edition, for a window that wrote on something older. */
export interface LatestContent {
  content: Content
  edition: { editionId: number; lockVersion: number }
  /** The person's last autosave; 0 for none. */
  version: number
  /** Whether the text is a revision; else it is an autosave of another window of the person. */
  revised: boolean
  editable: boolean
}

/** `version` is the last autosave the window knows of. */
export async function getLatest(
  { db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>,
  { editionId, version }: { editionId: number; version: number },
): Promise<LatestContent> {
  const { current, edition, verdicts } = await getReviewEdition(db, { actor, editionId, now })
  const working = await findWorkingCopy(db, { editionId, accountId: actor.accountId })
  const newer = working?.lockVersion === edition.lockVersion && working.version !== version
  return {
    content: newer ? working.content : current.content,
    edition: { editionId, lockVersion: edition.lockVersion },
    version: working?.version ?? 0,
    revised: !newer,
    editable: verdicts.edit.allowed,
  }
}
