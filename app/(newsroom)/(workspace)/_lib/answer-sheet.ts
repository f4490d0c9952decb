import { fileRefusal } from '#domain/roster/roster-format'
import { isTooMuch } from '#lib/http/action-bytes'
import type { ActionResult } from '#server/action'
import {
  answerForm,
  requestOf,
  sendingBack,
  type FormAnswer,
  type SentForm,
} from '#server/form-action'

import { TAKE_IN } from './take-in.ts'

type Step<Answer> = (asked: Record<string, unknown>) => Promise<ActionResult<Answer>>

/**
 * Shows what a file would do, and takes its lines in once just these were shown. What was sent has names or numbers of
 * people: only the fields of these names go back, and none of it into the log.
 */
export async function answerSheet<Answer>(
  sent: SentForm,
  { show, takeIn, fields }: { show: Step<Answer>; takeIn: Step<Answer>; fields: readonly string[] },
): Promise<FormAnswer<Answer>> {
  const { step, ...asked } = requestOf(null, sent)
  const answer = await (step === TAKE_IN ? takeIn : show)(asked)
  return sendingBack(await answerForm(sent, answer), fields)
}

export async function readSentFile(sent: SentForm): Promise<Uint8Array> {
  const file = sent instanceof FormData ? sent.get('file') : null
  if (!(file instanceof File)) throw fileRefusal('请选一个文件')
  return new Uint8Array(await file.arrayBuffer())
}

/** Refuses sealed lines that the next request could not bring. */
export function requireSendable(sealed: string): void {
  if (isTooMuch(sealed)) throw fileRefusal('表格里的字太多，请分成几个文件')
}
