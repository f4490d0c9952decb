'use server'

import { changeCommittee } from '#domain/committee/change-committee'
import { perform } from '#server/action'
import { answerForm, type FormState, type SentForm } from '#server/form-action'
import { revalidateCommittee } from '#server/revalidate'

import { recordRequest } from '../_lib/record-fields.ts'

export async function saveCommittee(
  divisionCode: string,
  seen: unknown,
  _: FormState,
  sent: SentForm,
) {
  const asked = { ...recordRequest(seen, sent), divisionCode: String(divisionCode) }
  const result = await perform('change-committee', asked, async (ctx) => {
    const changed = await changeCommittee(ctx, asked)
    revalidateCommittee(changed.divisionCode)
    return changed
  })
  return answerForm(sent, result)
}
