import { getSignOffSheet } from '#domain/review/get-sign-off-sheet'
import { buildSheetFile } from '#domain/review/sheet-file'
import { attachment, fileName } from '#lib/attachment'
import { Refusal } from '#lib/refusal'
import { database } from '#server/database'
import { currentActor } from '#server/session'

type RouteContext = { params: Promise<{ editionId: string }> }

const PRIVATE = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The sheet of signatures of a published edition as a Word file, for who may read the edition. */
export async function GET(_request: Request, { params }: RouteContext): Promise<Response> {
  const { editionId: part } = await params
  const actor = await currentActor()
  if (!actor) return say(401, '请先登录')
  if (!/^[1-9]\d{0,14}$/.test(part)) return say(404, '没有这篇稿件')
  const editionId = Number(part)
  try {
    const sheet = await getSignOffSheet(database(), { actor, editionId, now: new Date() })
    const name = fileName(`三审三校单 ${sheet.headline}`, 'docx')
    return new Response(await buildSheetFile(sheet), {
      headers: {
        ...PRIVATE,
        'content-type': WORD,
        'content-disposition': attachment(name, `sheet-${editionId}.docx`),
      },
    })
  } catch (error) {
    if (error instanceof Refusal) return say(404, error.message)
    throw error
  }
}

const say = (status: number, words: string) =>
  new Response(words, {
    status,
    headers: { ...PRIVATE, 'content-type': 'text/plain; charset=utf-8' },
  })
