import { connection } from 'next/server'

import { pingDatabase } from '#server/database'

/** The process can serve: its database answers too. */
export async function GET(): Promise<Response> {
  await connection()
  const ready = await pingDatabase()
  return Response.json(
    { ready },
    { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}
