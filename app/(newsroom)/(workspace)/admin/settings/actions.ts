'use server'

import { askCountersign } from '#domain/countersign/ask-countersign'
import { changeSettings } from '#domain/setting/change-settings'
import { perform } from '#server/action'
import { answerForm, performForm, type FormState, type SentForm } from '#server/form-action'
import { revalidateSettings } from '#server/revalidate'

import { countersignPath } from '../_lib/countersign-path.ts'
import { recordRequest } from '../_lib/record-fields.ts'

export async function saveSettings(seen: unknown, _: FormState, sent: SentForm) {
  const request = recordRequest(seen, sent)
  const result = await perform('change-settings', request, async (ctx) => {
    const saved = await changeSettings(ctx, request)
    revalidateSettings()
    return saved
  })
  return answerForm(sent, result)
}

/** Asks a second person for the settings that one may not change alone. */
export async function askForSettings(seen: unknown, _: FormState, sent: SentForm) {
  const payload = recordRequest(seen, sent)
  const { reason } = payload.values
  return performForm(
    'ask-countersign',
    { kind: 'change-settings', reason, payload },
    sent,
    (ctx, request) => askCountersign(ctx, request),
    countersignPath,
  )
}
