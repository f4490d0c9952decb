'use server'

import { addLeader } from '#domain/article/leaders/add-leader'
import { changeLeader } from '#domain/article/leaders/change-leader'
import { compareLeaders } from '#domain/article/leaders/compare-leaders'
import { removeLeader } from '#domain/article/leaders/remove-leader'
import { takeInLeaders } from '#domain/article/leaders/take-in-leaders'
import { plainText } from '#lib/plain-text'
import { ask, perform } from '#server/action'
import { parseRequest, partOf } from '#server/parse-request'

import type { RecordRequest } from '../_lib/record-fields.ts'
import { recordSchema, leaderIdSchema } from '../_lib/record-schemas.ts'

export async function saveNewLeader(request: RecordRequest) {
  return perform('add-leader', partOf(request, 'values'), (ctx) =>
    addLeader(ctx, parseRequest(recordSchema, request).values),
  )
}

export async function saveLeader(leaderId: number, request: RecordRequest) {
  const asked = { ...request, leaderId: Number(leaderId) }
  return perform('change-leader', { leaderId: asked.leaderId }, (ctx) =>
    changeLeader(ctx, parseRequest(recordSchema.extend(leaderIdSchema.shape), asked)),
  )
}

export async function dropLeader(request: { leaderId: number }) {
  return perform('remove-leader', request, (ctx) =>
    removeLeader(ctx, parseRequest(leaderIdSchema, request)),
  )
}

export async function previewLeaders(text: string) {
  return ask('compare-leaders', ({ db, actor }) =>
    compareLeaders(db, { text: parseRequest(plainText(), text), actor }),
  )
}

export async function saveLeaders(text: string) {
  return perform('take-in-leaders', null, (ctx) => takeInLeaders(ctx, { text }))
}
