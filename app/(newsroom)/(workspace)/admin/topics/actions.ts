'use server'

import { addTopic } from '#domain/article/topics/add-topic'
import { changeTopic } from '#domain/article/topics/change-topic'
import { removeTopic } from '#domain/article/topics/remove-topic'
import { indexTopic } from '#domain/catalogue/index-topic'
import { perform } from '#server/action'
import { database } from '#server/database'
import { revalidateTopic } from '#server/revalidate'
import { answerForm, performForm, type FormState, type SentForm } from '#server/form-action'
import { parseRequest } from '#server/parse-request'

import { recordRequest } from '../_lib/record-fields.ts'
import { recordSchema, topicIdSchema } from '../_lib/record-schemas.ts'

export async function saveNewTopic(seen: unknown, _: FormState, sent: SentForm) {
  const { values } = recordRequest(seen, sent)
  const result = await perform('add-topic', values, async (ctx) => {
    const added = await addTopic(ctx, values)
    revalidateTopic(added.topicId)
    return added
  })
  return answerForm(sent, result)
}

export async function saveTopic(topicId: number, seen: unknown, _: FormState, sent: SentForm) {
  const asked = { ...recordRequest(seen, sent), topicId: Number(topicId) }
  const result = await perform('change-topic', asked, async (ctx) => {
    const changed = await changeTopic(
      ctx,
      parseRequest(recordSchema.extend(topicIdSchema.shape), asked),
    )
    if (changed.renamed) await indexTopic(database(), changed.topicId)
    revalidateTopic(changed.topicId)
    return changed
  })
  return answerForm(sent, result)
}

export async function dropTopic(target: { topicId: number }, _: FormState, sent: SentForm) {
  return performForm('remove-topic', target, sent, async (ctx, request) => {
    const removed = await removeTopic(ctx, parseRequest(topicIdSchema, request))
    revalidateTopic(removed.topicId)
    return removed
  })
}
