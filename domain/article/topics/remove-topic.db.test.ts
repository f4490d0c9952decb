import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { listChanges } from '../../audit/list-changes.ts'
import { as, draftOf, goodContent, published, setStage } from '../../testing/stage.ts'
import { addTopic } from './add-topic.ts'
import { removeTopic } from './remove-topic.ts'

const topic = (slug: string) => ({
  kind: 'topic',
  cadence: 'news',
  name: `试验 ${slug}`,
  slug,
  position: 0,
  startsOn: '',
  endsOn: '',
  intro: '',
})

it('deletes a topic that nothing refers to, and keeps its history', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const { topicId } = await addTopic(as(tx, admin), topic('shiyan-kong'))
    await removeTopic(as(tx, admin), { topicId })
    const { rows } = await listChanges(tx, { actor: admin, subject: 'topic', key: topicId })
    expect(rows[0]).toMatchObject({ kind: 'remove', before: { slug: 'shiyan-kong' }, after: null })
    await expect(removeTopic(as(tx, admin), { topicId })).rejects.toMatchObject({
      code: 'not-found',
    })
  }))

it('refuses one that an article or only a draft refers to, and anybody else', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const stage = await setStage(tx)
    const drafted = await addTopic(as(tx, admin), topic('shiyan-gao'))
    await draftOf(tx, stage.author, goodContent({ topicId: drafted.topicId }))
    const live = await addTopic(as(tx, admin), topic('shiyan-fa'))
    await published(tx, stage, goodContent({ topicId: live.topicId }))
    for (const one of [drafted, live]) {
      await expect(removeTopic(as(tx, admin), one)).rejects.toMatchObject({ code: 'conflict' })
    }
    await expect(removeTopic(as(tx, stage.final), live)).rejects.toMatchObject({
      code: 'forbidden',
    })
  }))
