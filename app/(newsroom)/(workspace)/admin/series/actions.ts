'use server'

import { renameSeries } from '#domain/activity/rename-series'
import { revalidateSeries } from '#server/revalidate'
import { performForm, type FormState, type SentForm } from '#server/form-action'

export async function rename(
  target: { divisionCode: string; from: string },
  _: FormState,
  sent: SentForm,
) {
  return performForm('rename-series', target, sent, async (ctx, request) => {
    const renamed = await renameSeries(ctx, request)
    revalidateSeries(renamed.divisionCode)
    return renamed
  })
}
