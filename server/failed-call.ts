import 'server-only'
import { isDatabaseAway } from '#db/database-away'

import { logError } from './log.ts'

/** The answer to a call of the portal to itself that failed: who called learns whether only the database was away. */
export const answerFailedCall = (error: unknown, where: string): Response =>
  Response.json(
    { reference: logError(error, where) },
    { status: isDatabaseAway(error) ? 503 : 500 },
  )
