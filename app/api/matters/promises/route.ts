import { buildTracking } from '#domain/promise/build-tracking'
import { attachment, fileName, EXCEL } from '#lib/http/attachment'
import { serveFile } from '#server/serve-file'

/** B类跟踪登记表 of what this person has before them, as an Excel file. */
export async function GET(): Promise<Response> {
  return serveFile('export-promises', null, async ({ db, actor, now }) => ({
    body: new Uint8Array(await buildTracking(db, { actor, now })),
    contentType: EXCEL,
    disposition: attachment(fileName('B类跟踪登记表', 'xlsx'), 'promises.xlsx'),
  }))
}
