'use server'

import { addWorkdayYear } from '#domain/workday/add-workday-year'
import { changeWorkdayYear } from '#domain/workday/change-workday-year'
import { removeWorkdayYear } from '#domain/workday/remove-workday-year'
import { perform } from '#server/action'
import { answerForm, performForm, type FormState, type SentForm } from '#server/form-action'
import { parseRequest } from '#server/parse-request'

import { recordRequest } from '../_lib/record-fields.ts'
import { recordSchema, yearSchema } from '../_lib/record-schemas.ts'

export async function saveNewYear(seen: unknown, _: FormState, sent: SentForm) {
  const { values } = recordRequest(seen, sent)
  const result = await perform('add-workday-year', values, (ctx) => addWorkdayYear(ctx, values))
  return answerForm(sent, result)
}

export async function saveYear(year: number, seen: unknown, _: FormState, sent: SentForm) {
  const asked = { ...recordRequest(seen, sent), year: Number(year) }
  const result = await perform('change-workday-year', { year: asked.year }, (ctx) =>
    changeWorkdayYear(ctx, parseRequest(recordSchema.extend(yearSchema.shape), asked)),
  )
  return answerForm(sent, result)
}

export async function dropYear(target: { year: number }, _: FormState, sent: SentForm) {
  return performForm('remove-workday-year', target, sent, (ctx, request) =>
    removeWorkdayYear(ctx, parseRequest(yearSchema, request)),
  )
}
