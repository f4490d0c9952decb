import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { topics } from '#db/schema/topics'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { listChanges } from '../../audit/list-changes.ts'
import { as, draftOf, goodContent, NOW } from '../../testing/stage.ts'
import { listOfferedTopics } from '../list-offered-topics.ts'
import { addTopic } from './add-topic.ts'
import { changeTopic } from './change-topic.ts'
import type { TopicFields } from './schemas.ts'

const FIELDS: TopicFields = {
  kind: 'topic',
  cadence: 'news',
  name: '试验专题丙',
  slug: 'shiyan-bing',
  position: 0,
  startsOn: null,
  endsOn: null,
  intro: null,
}

it('changes what is asked, ends a topic by its last day, and keeps who did', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const { topicId } = await addTopic(as(tx, admin), FIELDS)
    const offered = async () =>
      (await listOfferedTopics(tx, { now: NOW })).some(({ id }) => id === topicId)
    expect(await offered()).toBe(true)
    const values = { ...FIELDS, name: '试验专题丁', endsOn: '2026-03-19', intro: '讲什么' }
    await changeTopic(as(tx, admin), { topicId, seen: FIELDS, values })
    const [row] = await tx.select().from(topics).where(eq(topics.id, topicId))
    expect(row).toMatchObject(values)
    expect(await offered()).toBe(false)
    expect(
      (await listOfferedTopics(tx, { now: NOW, kept: topicId })).map(({ id }) => id),
    ).toContain(topicId)
    const { rows } = await listChanges(tx, { actor: admin, subject: 'topic', key: topicId })
    expect(rows[0]).toMatchObject({
      before: { name: '试验专题丙', endsOn: null, intro: null },
      after: { name: '试验专题丁', endsOn: '2026-03-19', intro: '讲什么' },
    })
  }))

it('refuses a new address once an edition is filed under it, a name of another, and anybody else', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const author = await insertAccount(tx, 'correspondent', '620825')
    const { topicId } = await addTopic(as(tx, admin), FIELDS)
    const change = (given: Partial<TopicFields>, actor = admin) =>
      changeTopic(as(tx, actor), { topicId, seen: FIELDS, values: { ...FIELDS, ...given } })
    await draftOf(tx, author, goodContent({ topicId }))
    await expect(change({ slug: 'shiyan-wu' })).rejects.toMatchObject({
      code: 'conflict',
      issues: { slug: [expect.any(String)] },
    })
    await addTopic(as(tx, admin), { ...FIELDS, name: '试验专题己', slug: 'shiyan-ji' })
    await expect(change({ name: '试验专题己' })).rejects.toMatchObject({
      issues: { name: [expect.any(String)] },
    })
    await expect(change({ name: '别的' }, author)).rejects.toMatchObject({ code: 'forbidden' })
    await change({ position: 8 })
  }))
