'use server'

import { addLeader } from '#domain/article/leaders/add-leader'
import { changeLeader } from '#domain/article/leaders/change-leader'
import { compareLeaders } from '#domain/article/leaders/compare-leaders'
import { removeLeader } from '#domain/article/leaders/remove-leader'
import { takeInLeaders } from '#domain/article/leaders/take-in-leaders'
import { ask, perform } from '#server/action'

import type { RecordRequest } from '../_lib/record-fields.ts'

export async function saveNewLeader({ values }: RecordRequest) {
  return perform('add-leader', values, (ctx) => addLeader(ctx, values))
}

export async function saveLeader(leaderId: number, request: RecordRequest) {
  const asked = { ...request, leaderId: Number(leaderId) }
  return perform('change-leader', { leaderId: asked.leaderId }, (ctx) => changeLeader(ctx, asked))
}

export async function dropLeader(request: { leaderId: number }) {
  const asked = { leaderId: Number(request.leaderId) }
  return perform('remove-leader', asked, (ctx) => removeLeader(ctx, asked))
}

export async function previewLeaders(text: string) {
  return ask('compare-leaders', ({ db, actor }) =>
    compareLeaders(db, { text: String(text), actor }),
  )
}

export async function saveLeaders(text: string) {
  return perform('take-in-leaders', null, (ctx) => takeInLeaders(ctx, { text }))
}
