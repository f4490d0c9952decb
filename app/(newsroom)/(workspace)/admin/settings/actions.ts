'use server'

import { changeSettings, type SiteSettings } from '#domain/site/change-settings'
import { perform } from '#server/action'
import { forgetSettings } from '#server/forget'

export async function saveSettings(values: SiteSettings) {
  return perform('change-settings', values, async (ctx) => {
    const saved = await changeSettings(ctx, values)
    forgetSettings()
    return saved
  })
}
