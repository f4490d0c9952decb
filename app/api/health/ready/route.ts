import { connection } from 'next/server'

import { findOverdue } from '#domain/review/find-overdue'
import { database, pingDatabase } from '#server/database'

/** The process can serve: its database answers too. Pieces that missed their time are told beside. */
export async function GET(): Promise<Response> {
  await connection()
  const ready = await pingDatabase()
  const overdue = ready ? await findOverdue(database(), { now: new Date() }) : null
  return Response.json(
    { ready, overdue },
    { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}
