'use server'

import { z } from 'zod'

import { addLeader } from '#domain/leader/add-leader'
import { changeLeader } from '#domain/leader/change-leader'
import { compareLeaders, type PastedLeader } from '#domain/leader/compare-leaders'
import { removeLeader } from '#domain/leader/remove-leader'
import { takeInLeaders } from '#domain/leader/take-in-leaders'
import { plainText } from '#lib/plain-text'
import { askByForm, perform } from '#server/action'
import { answerForm, performForm, type FormState, type SentForm } from '#server/form-action'
import { parseRequest } from '#server/parse-request'

import { answerPaste } from '../_lib/answer-paste.ts'
import type { Pasted } from '../_lib/pasted.ts'
import { recordRequest } from '../_lib/record-fields.ts'
import { recordSchema, leaderIdSchema } from '../_lib/record-schemas.ts'

export async function saveNewLeader(seen: unknown, _: FormState, sent: SentForm) {
  const { values } = recordRequest(seen, sent)
  return answerForm(sent, await perform('add-leader', values, (ctx) => addLeader(ctx, values)))
}

export async function saveLeader(leaderId: number, seen: unknown, _: FormState, sent: SentForm) {
  const asked = { ...recordRequest(seen, sent), leaderId: Number(leaderId) }
  const result = await perform('change-leader', { leaderId: asked.leaderId }, (ctx) =>
    changeLeader(ctx, parseRequest(recordSchema.extend(leaderIdSchema.shape), asked)),
  )
  return answerForm(sent, result)
}

export async function dropLeader(target: { leaderId: number }, _: FormState, sent: SentForm) {
  return performForm('remove-leader', target, sent, (ctx, request) =>
    removeLeader(ctx, parseRequest(leaderIdSchema, request)),
  )
}

const pastedSchema = z.object({ text: plainText() })

export async function pasteLeaders(_: FormState<Pasted<PastedLeader>>, sent: SentForm) {
  return answerPaste(sent, {
    compare: (request) =>
      askByForm('compare-leaders', ({ db, actor }) =>
        compareLeaders(db, { ...parseRequest(pastedSchema, request), actor }),
      ),
    take: (request) => perform('take-in-leaders', null, (ctx) => takeInLeaders(ctx, request)),
  })
}
