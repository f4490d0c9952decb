import type { NextRequest } from 'next/server'

import { buildStatistics } from '#domain/matter/figures/build-statistics'
import { SESSION_MISSING } from '#domain/matter/lock-session'
import { attachment, fileName, EXCEL } from '#lib/http/attachment'
import { Refusal } from '#lib/refusal'
import { serveFile } from '#server/serve-file'

const ID = /^[1-9]\d{0,14}$/

/** The statistics of `?session=ID` as an Excel file. */
export async function GET(request: NextRequest): Promise<Response> {
  const session = request.nextUrl.searchParams.get('session') ?? ''
  const sessionId = ID.test(session) ? Number(session) : null
  return serveFile('export-statistics', sessionId && { sessionId }, async ({ db, actor }) => {
    if (sessionId === null) throw new Refusal('not-found', SESSION_MISSING)
    const { bytes, name } = await buildStatistics(db, { actor, sessionId, now: new Date() })
    return {
      body: new Uint8Array(bytes),
      contentType: EXCEL,
      disposition: attachment(fileName(name, 'xlsx'), 'statistics.xlsx'),
    }
  })
}
