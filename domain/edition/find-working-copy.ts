import { and, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { workingCopies } from '#db/schema/working-copies'

import type { Content } from '../article/content.ts'
import { parseContent } from '../article/parse-content.ts'

/** What somebody has written on an edition and not saved yet; nobody else sees it. */
export interface WorkingCopy {
  content: Content
  /** The version of the edition it was written on. */
  lockVersion: number
  version: number
  /** It began the edition, and nothing was saved since. */
  beginsEdition: boolean
  updatedAt: Date
}

export interface WorkingCopyKey {
  editionId: number
  accountId: number
}

export const isWorkingCopy = ({ editionId, accountId }: WorkingCopyKey) =>
  and(eq(workingCopies.editionId, editionId), eq(workingCopies.accountId, accountId))

export async function findWorkingCopy(
  db: Queryable,
  key: WorkingCopyKey,
): Promise<WorkingCopy | null> {
  const [row] = await db
    .select({
      content: workingCopies.content,
      lockVersion: workingCopies.lockVersion,
      version: workingCopies.version,
      beginsEdition: workingCopies.beginsEdition,
      updatedAt: workingCopies.updatedAt,
    })
    .from(workingCopies)
    .where(isWorkingCopy(key))
  return row ? { ...row, content: parseContent(row.content) } : null
}
