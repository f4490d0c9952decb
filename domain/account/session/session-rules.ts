import { inArray } from 'drizzle-orm'
import { z } from 'zod'

import type { Queryable } from '#db/client'
import { settings } from '#db/schema/settings'
import { SWITCHES } from '#db/states'

const HOUR_MS = 3_600_000
/** The longest that a session may last, whatever is set: so long its cookie is kept. */
export const MAX_SESSION_HOURS = 24
export const MAX_SESSIONS = 100

/** The site's settings about signing in, over their defaults. */
export const sessionRulesSchema = z.object({
  /** Whether admins, auditors and final editors must have a second factor; on in a portal that was set up. */
  requireSecondFactor: z.enum(SWITCHES).catch('off'),
  /** Hours without a request after which a session is over. */
  sessionIdleHours: z.int().min(1).max(MAX_SESSION_HOURS).catch(2),
  /** Hours after which it is over however much it was used. */
  sessionHours: z.int().min(1).max(MAX_SESSION_HOURS).catch(12),
  /** How many an account may have; one more ends the one that was opened first. */
  maxSessions: z.int().min(1).max(MAX_SESSIONS).catch(20),
})
export type SessionRules = z.infer<typeof sessionRulesSchema>

export async function getSessionRules(db: Queryable): Promise<SessionRules> {
  const rows = await db
    .select({ key: settings.key, value: settings.value })
    .from(settings)
    .where(inArray(settings.key, Object.keys(sessionRulesSchema.shape)))
  return sessionRulesSchema.parse(Object.fromEntries(rows.map(({ key, value }) => [key, value])))
}

/** A session that was last used before this is over. */
export const idleSince = ({ sessionIdleHours }: SessionRules, now: Date): Date =>
  new Date(now.getTime() - sessionIdleHours * HOUR_MS)
