import { buildLedger } from '#domain/consultation/build-ledger'
import { attachment, fileName, EXCEL } from '#lib/http/attachment'
import { serveFile } from '#server/serve-file'

/** 协商台账 of the divisions where this person keeps topics, as an Excel file. */
export async function GET(): Promise<Response> {
  return serveFile('export-consultations', null, async ({ db, actor, now }) => ({
    body: new Uint8Array(await buildLedger(db, { actor, now })),
    contentType: EXCEL,
    disposition: attachment(fileName('协商台账', 'xlsx'), 'consultations.xlsx'),
  }))
}
