'use server'

import { z } from 'zod'

import { addWatchedTerm } from '#domain/watched-term/add-watched-term'
import { changeWatchedTerm } from '#domain/watched-term/change-watched-term'
import { compareWatchedTerms, type PastedTerm } from '#domain/watched-term/compare-watched-terms'
import { removeWatchedTerm } from '#domain/watched-term/remove-watched-term'
import { takeInWatchedTerms } from '#domain/watched-term/take-in-watched-terms'
import { WATCHED_TERM_KINDS } from '#db/states'
import { plainText } from '#lib/plain-text'
import { askByForm, perform } from '#server/action'
import { answerForm, performForm, type FormState, type SentForm } from '#server/form-action'
import { parseRequest } from '#server/parse-request'

import { answerPaste } from '../_lib/answer-paste.ts'
import type { Pasted } from '../_lib/pasted.ts'
import { recordRequest } from '../_lib/record-fields.ts'
import { recordSchema, termIdSchema } from '../_lib/record-schemas.ts'

const pastedSchema = z.object({ text: plainText(), kind: z.enum(WATCHED_TERM_KINDS) })

export async function saveNewTerm(seen: unknown, _: FormState, sent: SentForm) {
  const { values } = recordRequest(seen, sent)
  return answerForm(sent, await perform('add-word', null, (ctx) => addWatchedTerm(ctx, values)))
}

export async function saveTerm(termId: number, seen: unknown, _: FormState, sent: SentForm) {
  const asked = { ...recordRequest(seen, sent), termId: Number(termId) }
  const result = await perform('change-word', { termId: asked.termId }, (ctx) =>
    changeWatchedTerm(ctx, parseRequest(recordSchema.extend(termIdSchema.shape), asked)),
  )
  return answerForm(sent, result)
}

export async function dropTerm(target: { termId: number }, _: FormState, sent: SentForm) {
  return performForm('remove-word', target, sent, (ctx, request) =>
    removeWatchedTerm(ctx, parseRequest(termIdSchema, request)),
  )
}

export async function pasteTerms(_: FormState<Pasted<PastedTerm>>, sent: SentForm) {
  return answerPaste(sent, {
    compare: (request) =>
      askByForm('compare-words', ({ db, actor }) =>
        compareWatchedTerms(db, { ...parseRequest(pastedSchema, request), actor }),
      ),
    take: (request) => perform('take-in-words', null, (ctx) => takeInWatchedTerms(ctx, request)),
  })
}
