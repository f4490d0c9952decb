'use server'

import { addRoom } from '#domain/consultation/add-room'
import { changeRoom } from '#domain/consultation/change-room'
import { perform } from '#server/action'
import { answerForm, type FormState, type SentForm } from '#server/form-action'
import { parseRequest } from '#server/parse-request'
import { z } from 'zod'

import { recordRequest } from '../../admin/_lib/record-fields.ts'
import { recordSchema } from '../../admin/_lib/record-schemas.ts'

const roomIdSchema = z.object({ roomId: z.int().positive() })

export async function saveNewRoom(seen: unknown, _: FormState, sent: SentForm) {
  const { values } = recordRequest(seen, sent)
  return answerForm(sent, await perform('add-room', values, (ctx) => addRoom(ctx, values)))
}

export async function saveRoom(roomId: number, seen: unknown, _: FormState, sent: SentForm) {
  const asked = { ...recordRequest(seen, sent), roomId: Number(roomId) }
  const result = await perform('change-room', { roomId: asked.roomId }, (ctx) =>
    changeRoom(ctx, parseRequest(recordSchema.extend(roomIdSchema.shape), asked)),
  )
  return answerForm(sent, result)
}
