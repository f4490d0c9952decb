import { buildLedger } from '#domain/consultation/build-ledger'
import { getSettings } from '#domain/setting/settings'
import { attachment, fileName, EXCEL } from '#lib/http/attachment'
import { listStandards } from '#lib/room-standards'
import { serveFile } from '#server/serve-file'

/** 协商台账 of the divisions where this person keeps topics, as an Excel file. */
export async function GET(): Promise<Response> {
  return serveFile('export-consultations', null, async ({ db, actor, now }) => {
    const standards = listStandards((await getSettings(db)).roomStandards)
    return {
      body: new Uint8Array(await buildLedger(db, { actor, now, standards })),
      contentType: EXCEL,
      disposition: attachment(fileName('协商台账', 'xlsx'), 'consultations.xlsx'),
    }
  })
}
