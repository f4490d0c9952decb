import 'server-only'

import { getAnswered, type Answered } from '#domain/assignment/get-answered'
import type { Context } from '#domain/context'
import { attachment, fileName } from '#lib/http/attachment'
import { Refusal } from '#lib/refusal'

import type { File } from './serve-file.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A Word file of what a unit answered, for who may see that. `part` is the number in the address. */
export async function buildAnswered(
  { db, actor, now }: Context,
  part: string,
  { name, build }: { name: string; build: (answered: Answered) => Promise<ArrayBuffer> },
): Promise<File> {
  if (!/^[1-9]\d{0,14}$/.test(part)) throw new Refusal('not-found', '没有这件交办件')
  const assignmentId = Number(part)
  const answered = await getAnswered(db, { actor, assignmentId, now })
  return {
    body: await build(answered),
    contentType: WORD,
    disposition: attachment(
      fileName(`${name} ${answered.title}`, 'docx'),
      `assignment-${assignmentId}.docx`,
    ),
  }
}
