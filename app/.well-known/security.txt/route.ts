import { connection } from 'next/server'

import { answerDocument } from '#server/documents/answer-document'
import { readSecurityTxt } from '#server/documents/security-txt'

export async function GET({ headers }: Request): Promise<Response> {
  await connection()
  return answerDocument(headers, await readSecurityTxt(new Date()))
}
