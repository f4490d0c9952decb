import { getSignOffSheet } from '#domain/review/sheet/get-sign-off-sheet'
import { buildSheetFile } from '#domain/review/sheet/sheet-file'
import { attachment, fileName } from '#lib/http/attachment'
import { Refusal } from '#lib/refusal'
import { serveFile } from '#server/serve-file'

type RouteContext = { params: Promise<{ editionId: string }> }

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The sheet of signatures of a published edition as a Word file, for who may read the edition. */
export async function GET(_request: Request, { params }: RouteContext): Promise<Response> {
  const { editionId: part } = await params
  const asked = { editionId: part, form: 'sheet' }
  return serveFile('download-form', asked, async ({ db, actor, now }) => {
    if (!/^[1-9]\d{0,14}$/.test(part)) throw new Refusal('not-found', '没有这篇稿件')
    const editionId = Number(part)
    const sheet = await getSignOffSheet(db, { actor, editionId, now })
    const name = fileName(`三审三校单 ${sheet.headline}`, 'docx')
    return {
      body: await buildSheetFile(sheet),
      contentType: WORD,
      disposition: attachment(name, `sheet-${editionId}.docx`),
    }
  })
}
