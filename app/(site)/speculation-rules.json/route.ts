import { answerDocument } from '#server/documents/answer-document'
import { readSpeculationRules } from '#server/documents/speculation-rules'

export function GET({ headers }: Request): Response {
  return answerDocument(headers, readSpeculationRules())
}
