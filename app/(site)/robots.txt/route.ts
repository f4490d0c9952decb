import { answerDocument } from '#server/documents/answer-document'
import { readRobots } from '#server/documents/robots'

export async function GET({ headers }: Request): Promise<Response> {
  return answerDocument(headers, await readRobots())
}
