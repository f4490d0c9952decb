'use server'

import { changeCommittee } from '#domain/site/change-committee'
import { perform } from '#server/action'
import { forgetCommittee } from '#server/forget'

import type { RecordRequest } from '../_lib/record-fields.ts'

export async function saveCommittee(divisionCode: string, request: RecordRequest) {
  const asked = { ...request, divisionCode: String(divisionCode) }
  return perform('change-committee', asked, async (ctx) => {
    const changed = await changeCommittee(ctx, asked)
    forgetCommittee(changed.divisionCode)
    return changed
  })
}
