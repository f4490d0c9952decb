'use server'

import { publishEdition } from '#domain/review/publish-edition'
import { scheduleEdition } from '#domain/review/schedule-edition'
import { unscheduleEdition } from '#domain/review/unschedule-edition'
import { shanghaiInstant } from '#lib/dates'
import { perform } from '#server/action'
import { forget } from '#server/forget'
import { parseRequest } from '#server/parse-request'

import {
  moveSchema,
  scheduleSchema,
  type MoveRequest,
  type ScheduleRequest,
} from '../_lib/form-schemas.ts'

export async function publish(request: MoveRequest) {
  return perform('publish-edition', request, async (ctx) => {
    const { editionId, change } = await publishEdition(ctx, parseRequest(moveSchema, request))
    forget(change)
    return { editionId }
  })
}

export async function schedule(request: ScheduleRequest) {
  return perform('schedule-edition', request, (ctx) => {
    const { day, time, ...move } = parseRequest(scheduleSchema, request)
    return scheduleEdition(ctx, { ...move, publishAt: shanghaiInstant(day, time) })
  })
}

export async function unschedule(request: MoveRequest) {
  return perform('unschedule-edition', request, (ctx) =>
    unscheduleEdition(ctx, parseRequest(moveSchema, request)),
  )
}
