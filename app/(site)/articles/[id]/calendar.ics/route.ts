import { answerDocument } from '#server/documents/answer-document'
import { readArticleCalendar } from '#server/documents/feeds'

import { articleNumber } from '../../../_lib/article-number.ts'

type RouteContext = { params: Promise<{ id: string }> }

export async function GET({ headers }: Request, { params }: RouteContext): Promise<Response> {
  const articleId = articleNumber((await params).id)
  return answerDocument(headers, articleId === null ? null : await readArticleCalendar(articleId))
}
