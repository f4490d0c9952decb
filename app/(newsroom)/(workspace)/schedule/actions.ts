'use server'

import { publishEdition } from '#domain/publication/publish-edition'
import { scheduleEdition } from '#domain/publication/schedule-edition'
import { unscheduleEdition } from '#domain/publication/unschedule-edition'
import { shanghaiInstant } from '#lib/dates'
import { revalidate } from '#server/revalidate'
import { performForm, type FormState, type SentForm } from '#server/form-action'
import { parseRequest } from '#server/parse-request'

import { moveSchema, scheduleSchema, type EditionRef } from '../_lib/form-schemas.ts'

export async function publish(target: EditionRef, _: FormState, sent: SentForm) {
  return performForm('publish-edition', target, sent, async (ctx, request) => {
    const { editionId, change } = await publishEdition(ctx, parseRequest(moveSchema, request))
    revalidate(change)
    return { editionId }
  })
}

export async function schedule(target: EditionRef, _: FormState, sent: SentForm) {
  return performForm('schedule-edition', target, sent, (ctx, request) => {
    const { day, time, ...move } = parseRequest(scheduleSchema, request)
    return scheduleEdition(ctx, { ...move, publishAt: shanghaiInstant(day, time) })
  })
}

export async function unschedule(target: EditionRef, _: FormState, sent: SentForm) {
  return performForm('unschedule-edition', target, sent, (ctx, request) =>
    unscheduleEdition(ctx, parseRequest(moveSchema, request)),
  )
}
