import { answerDocument } from '#server/documents/answer-document'
import { readApiTopics } from '#server/documents/api'

export async function GET({ headers }: Request): Promise<Response> {
  return answerDocument(headers, await readApiTopics())
}
