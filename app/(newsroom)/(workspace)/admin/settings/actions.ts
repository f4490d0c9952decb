'use server'

import { changeSettings } from '#domain/site/change-settings'
import { perform } from '#server/action'
import { forgetSettings } from '#server/forget'

export async function saveSettings(request: { seen: unknown; values: unknown }) {
  return perform('change-settings', request, async (ctx) => {
    const saved = await changeSettings(ctx, request)
    forgetSettings()
    return saved
  })
}
