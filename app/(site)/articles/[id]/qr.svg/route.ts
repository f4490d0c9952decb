import { answerDocument } from '#server/documents/answer-document'
import { readQrCode } from '#server/documents/qr-code'

import { articleNumber } from '../../../_lib/article-number.ts'

type RouteContext = { params: Promise<{ id: string }> }

export async function GET({ headers }: Request, { params }: RouteContext): Promise<Response> {
  const articleId = articleNumber((await params).id)
  return answerDocument(headers, articleId === null ? null : await readQrCode(articleId))
}
