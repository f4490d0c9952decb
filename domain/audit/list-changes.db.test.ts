import { expect, it } from 'vitest'

import type { Transaction } from '#db/client'
import type { ChangeSubject } from '#db/change-states'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { listChanges } from './list-changes.ts'
import { recordChange } from '../change-log/record-change.ts'
import { as } from '../testing/stage.ts'

const keep = (tx: Transaction, by: Actor, subject: ChangeSubject, key: string, kind = 'change') =>
  recordChange(tx, as(tx, by), {
    subject,
    key,
    name: `${subject} ${key}`,
    kind: kind === 'change' ? 'change' : 'add',
    before: { name: '甲' },
    after: { name: '乙' },
  })

it('shows the changes of committees and series to those of the region only', () =>
  withRollback(async (tx) => {
    const province = await insertAccount(tx, 'admin', '620000')
    const local = await insertAccount(tx, 'admin', '620800')
    await keep(tx, province, 'series', '620825')
    await keep(tx, province, 'series', '620523')
    const keys = async (actor: Actor) =>
      (await listChanges(tx, { actor, subject: 'series' })).rows
        .map(({ name }) => name)
        .filter((name) => /6208|6205/.test(name))
    expect(await keys(local)).toEqual(['series 620825'])
    expect(await keys(province)).toEqual(['series 620523', 'series 620825'])
    await expect(
      listChanges(tx, { actor: local, subject: 'committee', key: '620523' }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  }))

it('shows changes of the site to its admin and auditors, and of an account to those who may read it', () =>
  withRollback(async (tx) => {
    const province = await insertAccount(tx, 'admin', '620000')
    const local = await insertAccount(tx, 'admin', '620800')
    const auditor = await insertAccount(tx, 'auditor', '620000')
    const editor = await insertAccount(tx, 'editor1', '620800')
    const person = await insertAccount(tx, 'correspondent', '620825')
    const may = async (actor: Actor, subject: ChangeSubject, key?: string | number) => {
      const asked = listChanges(tx, { actor, subject, ...(key === undefined ? {} : { key }) })
      return asked.then(
        () => true,
        () => false,
      )
    }
    for (const subject of ['topic', 'watched-term', 'leader', 'settings'] as const) {
      expect([await may(province, subject), await may(auditor, subject)]).toEqual([true, true])
      expect([await may(local, subject), await may(editor, subject)]).toEqual([false, false])
    }
    expect(await may(editor, 'account', person.accountId)).toBe(true)
    expect(await may(person, 'account', person.accountId)).toBe(false)
    expect(await may(province, 'account')).toBe(false)
  }))

it('writes nothing when nothing differs, and goes through the rows page by page', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const nothing = { subject: 'watched-term', key: 'x', name: 'x', kind: 'change' } as const
    const same = { before: { name: '甲' }, after: { name: '甲' } }
    expect(await recordChange(tx, as(tx, admin), { ...nothing, ...same })).toBe(false)
    for (let index = 0; index < 25; index += 1) await keep(tx, admin, 'watched-term', 'page', 'add')
    const first = await listChanges(tx, { actor: admin, subject: 'watched-term', key: 'page' })
    const after = first.next ?? ''
    const second = await listChanges(tx, {
      actor: admin,
      subject: 'watched-term',
      key: 'page',
      after,
    })
    const ids = [...first.rows, ...second.rows].map(({ id }) => id)
    expect(ids).toHaveLength(25)
    expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => b - a))
    expect(second.next).toBeNull()
  }))
