import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { listChanges } from '../../audit/list-changes.ts'
import { as, NOW } from '../../testing/stage.ts'
import { PERSONAL_ISSUE } from '../checklist.ts'
import { addTopic } from './add-topic.ts'
import { findNextPosition, listTopicsForAdmin } from './list-topics-for-admin.ts'

const topic = {
  kind: 'column',
  cadence: 'news',
  name: '试验专栏甲',
  slug: 'shiyan-jia',
  position: 3,
  startsOn: '2026-03-01',
  endsOn: '',
  intro: '',
}

it('adds a topic with its history, to be found by name, kind and whether it runs', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const { topicId } = await addTopic(as(tx, admin), topic)
    const { rows: history } = await listChanges(tx, {
      actor: admin,
      subject: 'topic',
      key: topicId,
    })
    expect(history).toMatchObject([{ kind: 'add', name: '试验专栏甲', before: null }])
    const over = { ...topic, name: '试验专栏乙', slug: 'shiyan-yi', endsOn: '2026-03-19' }
    await addTopic(as(tx, admin, new Date('2026-03-19T02:00:00Z')), over)
    const names = async (search: object) =>
      (
        await listTopicsForAdmin(tx, { actor: admin, now: NOW, text: '试验专栏', ...search })
      ).rows.map(({ name }) => name)
    expect(await names({})).toEqual(['试验专栏甲', '试验专栏乙'])
    expect(await names({ state: 'running' })).toEqual(['试验专栏甲'])
    expect(await names({ state: 'ended' })).toEqual(['试验专栏乙'])
    expect(await names({ kind: 'topic' })).toEqual([])
  }))

it('refuses a topic that is over already, and offers the place behind the last', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const over = addTopic(as(tx, admin), { ...topic, endsOn: '2026-03-19' })
    await expect(over).rejects.toMatchObject({ issues: { endsOn: [expect.any(String)] } })
    await addTopic(as(tx, admin), { ...topic, position: 9_000, endsOn: '2026-03-20' })
    expect(await findNextPosition(tx)).toBe(9_001)
    const last = { ...topic, name: '试验专栏丙', slug: 'shiyan-bing', position: 9_999 }
    await addTopic(as(tx, admin), last)
    expect(await findNextPosition(tx)).toBe(9_999)
  }))

it('refuses everybody but the admin of the province, what is taken and what is no address, by field', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    for (const [role, code] of [
      ['admin', '620800'],
      ['editor3', '620000'],
      ['auditor', '620000'],
    ] as const) {
      const actor = await insertAccount(tx, role, code)
      await expect(addTopic(as(tx, actor), topic)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(listTopicsForAdmin(tx, { actor, now: NOW })).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
    await addTopic(as(tx, admin), topic)
    await expect(addTopic(as(tx, admin), topic)).rejects.toMatchObject({
      code: 'conflict',
      issues: { name: [expect.any(String)], slug: [expect.any(String)] },
    })
    const wrong = {
      ...topic,
      name: ' ',
      slug: '../x',
      position: -1,
      endsOn: '2026-02-30',
      intro: '字'.repeat(301),
    }
    await expect(addTopic(as(tx, admin), wrong)).rejects.toMatchObject({
      issues: {
        name: [expect.any(String)],
        slug: [expect.any(String)],
        position: [expect.any(String)],
        endsOn: [expect.any(String)],
        intro: ['最多 300 字'],
      },
    })
    await expect(
      addTopic(as(tx, admin), { ...topic, intro: '联系人 13912345678' }),
    ).rejects.toMatchObject({ issues: { intro: [PERSONAL_ISSUE] } })
  }))
