'use server'

import { changeSettings } from '#domain/site/change-settings'
import { perform } from '#server/action'
import { forgetSettings } from '#server/forget'
import { parseRequest } from '#server/parse-request'

import { recordSchema } from '../_lib/record-schemas.ts'

export async function saveSettings(request: { seen: unknown; values: unknown }) {
  return perform('change-settings', request, async (ctx) => {
    const saved = await changeSettings(ctx, parseRequest(recordSchema, request))
    forgetSettings()
    return saved
  })
}
