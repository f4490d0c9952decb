'use server'

import { z } from 'zod'

import { addWord } from '#domain/article/words/add-word'
import { changeWord } from '#domain/article/words/change-word'
import { compareWords } from '#domain/article/words/compare-words'
import { removeWord } from '#domain/article/words/remove-word'
import { takeInWords } from '#domain/article/words/take-in-words'
import { WORD_KINDS } from '#db/states'
import { plainText } from '#lib/plain-text'
import { ask, perform } from '#server/action'
import { parseRequest } from '#server/parse-request'

import type { RecordRequest } from '../_lib/record-fields.ts'
import { recordSchema, wordIdSchema } from '../_lib/record-schemas.ts'

const pastedSchema = z.object({ text: plainText(), kind: z.enum(WORD_KINDS) })
type Pasted = z.infer<typeof pastedSchema>

export async function saveNewWord(request: RecordRequest) {
  return perform('add-word', null, (ctx) =>
    addWord(ctx, parseRequest(recordSchema, request).values),
  )
}

export async function saveWord(wordId: number, request: RecordRequest) {
  const asked = { ...request, wordId: Number(wordId) }
  return perform('change-word', { wordId: asked.wordId }, (ctx) =>
    changeWord(ctx, parseRequest(recordSchema.extend(wordIdSchema.shape), asked)),
  )
}

export async function dropWord(request: { wordId: number }) {
  return perform('remove-word', request, (ctx) =>
    removeWord(ctx, parseRequest(wordIdSchema, request)),
  )
}

export async function previewWords(pasted: Pasted) {
  return ask('compare-words', ({ db, actor }) =>
    compareWords(db, { ...parseRequest(pastedSchema, pasted), actor }),
  )
}

export async function saveWords(pasted: Pasted) {
  return perform('take-in-words', null, (ctx) => takeInWords(ctx, pasted))
}
