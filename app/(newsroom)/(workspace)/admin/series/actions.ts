'use server'

import { renameSeries } from '#domain/activity/rename-series'
import { perform } from '#server/action'
import { forgetSeries } from '#server/forget'

export async function rename(request: { divisionCode: string; from: string; to: string }) {
  return perform('rename-series', request, async (ctx) => {
    const renamed = await renameSeries(ctx, request)
    forgetSeries(renamed.divisionCode)
    return renamed
  })
}
