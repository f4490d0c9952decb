'use server'

import { addWord } from '#domain/article/words/add-word'
import { changeWord } from '#domain/article/words/change-word'
import { compareWords } from '#domain/article/words/compare-words'
import { removeWord } from '#domain/article/words/remove-word'
import { takeInWords } from '#domain/article/words/take-in-words'
import type { WordKind } from '#db/states'
import { ask, perform } from '#server/action'

import type { RecordRequest } from '../_lib/record-fields.ts'

interface Pasted {
  text: string
  kind: WordKind
}

export async function saveNewWord({ values }: RecordRequest) {
  return perform('add-word', null, (ctx) => addWord(ctx, values))
}

export async function saveWord(wordId: number, request: RecordRequest) {
  const asked = { ...request, wordId: Number(wordId) }
  return perform('change-word', { wordId: asked.wordId }, (ctx) => changeWord(ctx, asked))
}

export async function dropWord(request: { wordId: number }) {
  const asked = { wordId: Number(request.wordId) }
  return perform('remove-word', asked, (ctx) => removeWord(ctx, asked))
}

export async function previewWords(pasted: Pasted) {
  return ask('compare-words', ({ db, actor }) => compareWords(db, { ...pasted, actor }))
}

export async function saveWords(pasted: Pasted) {
  return perform('take-in-words', null, (ctx) => takeInWords(ctx, pasted))
}
