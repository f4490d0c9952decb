import { answerDocument } from '#server/documents/answer-document'
import { readApiDivisions } from '#server/documents/api'

export async function GET({ headers }: Request): Promise<Response> {
  return answerDocument(headers, await readApiDivisions())
}
