'use server'

import { changeSettings } from '#domain/setting/change-settings'
import { perform } from '#server/action'
import { answerForm, type FormState, type SentForm } from '#server/form-action'
import { revalidateSettings } from '#server/revalidate'

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
