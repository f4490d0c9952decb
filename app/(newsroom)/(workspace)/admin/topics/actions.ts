'use server'

import { addTopic } from '#domain/article/topics/add-topic'
import { changeTopic } from '#domain/article/topics/change-topic'
import { removeTopic } from '#domain/article/topics/remove-topic'
import { indexTopic } from '#domain/catalogue/index-topic'
import { perform } from '#server/action'
import { database } from '#server/database'
import { forgetTopic } from '#server/forget'

import type { RecordRequest } from '../_lib/record-fields.ts'

export async function saveNewTopic({ values }: RecordRequest) {
  return perform('add-topic', values, async (ctx) => {
    const added = await addTopic(ctx, values)
    forgetTopic(added.topicId)
    return added
  })
}

export async function saveTopic(topicId: number, request: RecordRequest) {
  const asked = { ...request, topicId: Number(topicId) }
  return perform('change-topic', asked, async (ctx) => {
    const changed = await changeTopic(ctx, asked)
    if (changed.renamed) await indexTopic(database(), changed.topicId)
    forgetTopic(changed.topicId)
    return changed
  })
}

export async function dropTopic(request: { topicId: number }) {
  const asked = { topicId: Number(request.topicId) }
  return perform('remove-topic', asked, async (ctx) => {
    const removed = await removeTopic(ctx, asked)
    forgetTopic(removed.topicId)
    return removed
  })
}
