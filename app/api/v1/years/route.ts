import { answerDocument } from '#server/documents/answer-document'
import { readApiYears } from '#server/documents/api'

export async function GET({ headers }: Request): Promise<Response> {
  return answerDocument(headers, await readApiYears())
}
