import { buildOverview } from '#domain/assignment/build-overview'
import { attachment, fileName, EXCEL } from '#lib/http/attachment'
import { serveFile } from '#server/serve-file'

/** 办理情况一览表 of the divisions that this person follows, as an Excel file. */
export async function GET(): Promise<Response> {
  return serveFile('export-overview', null, async ({ db, actor }) => ({
    body: new Uint8Array(await buildOverview(db, { actor })),
    contentType: EXCEL,
    disposition: attachment(fileName('办理情况一览表', 'xlsx'), 'overview.xlsx'),
  }))
}
