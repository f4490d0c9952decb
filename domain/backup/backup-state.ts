import { desc } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { backups } from '#db/schema/backups'

import type { Actor } from '../account/actor.ts'
import { requireSiteAdmin } from '../account/runs-site.ts'
import { getPortal } from '../portal/get-portal.ts'
import { getPortalKind } from '../portal/portal-kind.ts'

/** A day, and the time that a backup takes. */
const LATE_MS = 26 * 3_600_000

/** A clock that was set back makes a backup of the future, which is worth no more than an old one. */
export const isBackupLate = (since: Date, now: Date): boolean =>
  Math.abs(now.getTime() - since.getTime()) > LATE_MS

export interface BackupState {
  /** The last one that was read to its end; null when there was none yet. */
  last: Pick<
    typeof backups.$inferSelect,
    'takenAt' | 'fileName' | 'bytes' | 'sha256' | 'missing'
  > | null
  /** It is older than a day, and backups are made by the portal. */
  isLate: boolean
}

/** What is known of a real portal's backups; null for a demonstration, which makes none. */
export async function readBackupState(
  db: Queryable,
  { actor, now, isNightly }: { actor: Actor; now: Date; isNightly: boolean },
): Promise<BackupState | null> {
  requireSiteAdmin(actor, '只有全省的管理员可以看备份')
  if ((await getPortalKind(db)) !== 'real') return null
  const { takenAt, fileName, bytes, sha256, missing } = backups
  const [last] = await db
    .select({ takenAt, fileName, bytes, sha256, missing })
    .from(backups)
    .orderBy(desc(backups.id))
    .limit(1)
  const since = last?.takenAt ?? (await getPortal(db)).setUpAt
  return { last: last ?? null, isLate: isNightly && isBackupLate(since, now) }
}
