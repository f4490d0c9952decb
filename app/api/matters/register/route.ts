import type { NextRequest } from 'next/server'

import { exportRegister, getRegisterTemplate } from '#domain/matter/register/build-register'
import { SESSION_MISSING } from '#domain/matter/lock-session'
import { attachment, fileName, EXCEL } from '#lib/http/attachment'
import { Refusal } from '#lib/refusal'
import { serveFile } from '#server/serve-file'

const ID = /^[1-9]\d{0,14}$/

/** The register of `?session=ID` as an Excel file, or without one an empty register to fill in. */
export async function GET(request: NextRequest): Promise<Response> {
  const session = request.nextUrl.searchParams.get('session')
  const sessionId = session !== null && ID.test(session) ? Number(session) : null
  return serveFile('export-register', sessionId && { sessionId }, async ({ db, actor }) => {
    if (session !== null && sessionId === null) throw new Refusal('not-found', SESSION_MISSING)
    const { bytes, name } =
      sessionId === null
        ? { bytes: await getRegisterTemplate(actor), name: '提案登记表模板' }
        : await exportRegister(db, { actor, sessionId })
    return {
      body: new Uint8Array(bytes),
      contentType: EXCEL,
      disposition: attachment(fileName(name, 'xlsx'), 'proposals.xlsx'),
    }
  })
}
