import type { ActionResult } from '#server/action'
import { answerForm, requestOf, type FormAnswer, type SentForm } from '#server/form-action'

import { TAKE_IN } from '../../_lib/take-in.ts'
import { pasteKey, type PastedLine, type Pasted, type TakenIn } from './pasted.ts'

interface Steps<Line> {
  compare: (request: Record<string, unknown>) => Promise<ActionResult<readonly Line[]>>
  take: (request: Record<string, unknown>) => Promise<ActionResult<TakenIn>>
}

/** Shows what pasted lines would do, and takes them in once just these were shown. */
export async function answerPaste<Line extends PastedLine>(
  sent: SentForm,
  { compare, take }: Steps<Line>,
): Promise<FormAnswer<Pasted<Line>>> {
  const request = requestOf(null, sent)
  const taken =
    request['step'] === TAKE_IN && request['shown'] === pasteKey(request)
      ? await take(request)
      : null
  if (taken?.ok === false) return answerForm(sent, taken)
  const compared = await compare(request)
  if (!compared.ok) return answerForm(sent, compared)
  const value = { lines: compared.value, taken: taken?.value ?? null }
  return answerForm(sent, { ok: true, value })
}
