'use server'

import { addTopic } from '#domain/article/topics/add-topic'
import { changeTopic } from '#domain/article/topics/change-topic'
import { removeTopic } from '#domain/article/topics/remove-topic'
import { indexTopic } from '#domain/catalogue/index-topic'
import { perform } from '#server/action'
import { database } from '#server/database'
import { forgetTopic } from '#server/forget'
import { parseRequest, partOf } from '#server/parse-request'

import type { RecordRequest } from '../_lib/record-fields.ts'
import { recordSchema, topicIdSchema } from '../_lib/record-schemas.ts'

export async function saveNewTopic(request: RecordRequest) {
  return perform('add-topic', partOf(request, 'values'), async (ctx) => {
    const added = await addTopic(ctx, parseRequest(recordSchema, request).values)
    forgetTopic(added.topicId)
    return added
  })
}

export async function saveTopic(topicId: number, request: RecordRequest) {
  const asked = { ...request, topicId: Number(topicId) }
  return perform('change-topic', asked, async (ctx) => {
    const changed = await changeTopic(
      ctx,
      parseRequest(recordSchema.extend(topicIdSchema.shape), asked),
    )
    if (changed.renamed) await indexTopic(database(), changed.topicId)
    forgetTopic(changed.topicId)
    return changed
  })
}

export async function dropTopic(request: { topicId: number }) {
  return perform('remove-topic', request, async (ctx) => {
    const removed = await removeTopic(ctx, parseRequest(topicIdSchema, request))
    forgetTopic(removed.topicId)
    return removed
  })
}
