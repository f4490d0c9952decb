'use server'

import { addUnit } from '#domain/matter/units/add-unit'
import { changeUnit } from '#domain/matter/units/change-unit'
import { mergeUnit } from '#domain/matter/units/merge-unit'
import { numberOf } from '#lib/form-fields'
import { perform } from '#server/action'
import { answerForm, performForm, type FormState, type SentForm } from '#server/form-action'
import { parseRequest } from '#server/parse-request'
import { revalidate } from '#server/revalidate'

import { recordRequest } from '../_lib/record-fields.ts'
import { recordSchema, unitIdSchema } from '../_lib/record-schemas.ts'

export async function saveNewUnit(seen: unknown, _: FormState, sent: SentForm) {
  const { values } = recordRequest(seen, sent)
  return answerForm(sent, await perform('add-unit', values, (ctx) => addUnit(ctx, values)))
}

export async function saveUnit(unitId: number, seen: unknown, _: FormState, sent: SentForm) {
  const asked = { ...recordRequest(seen, sent), unitId: Number(unitId) }
  const result = await perform('change-unit', { unitId: asked.unitId }, async (ctx) => {
    const { change } = await changeUnit(
      ctx,
      parseRequest(recordSchema.extend(unitIdSchema.shape), asked),
    )
    revalidate(change)
    return { unitId: asked.unitId }
  })
  return answerForm(sent, result)
}

/** Goes on to the unit that is left. */
export async function merge(target: { unitId: number }, _: FormState, sent: SentForm) {
  return performForm(
    'merge-unit',
    target,
    sent,
    async (ctx, request) => {
      const intoId = numberOf(request['intoId'])
      const { change, unitId } = await mergeUnit(ctx, { ...request, intoId })
      revalidate(change)
      return { unitId, mergedId: target.unitId }
    },
    ({ unitId, mergedId }) => `/admin/units/${unitId}?merged=${mergedId}`,
  )
}
