import { answerDocument } from '#server/documents/answer-document'
import { readOpenApi } from '#server/documents/api'

export async function GET({ headers }: Request): Promise<Response> {
  return answerDocument(headers, await readOpenApi())
}
