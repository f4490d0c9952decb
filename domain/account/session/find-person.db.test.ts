import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { accounts } from '#db/schema/accounts'
import { settings } from '#db/schema/settings'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'
import { ROLES } from '#db/states'

import { insertFactor } from '../../testing/second-factor.ts'
import { NOW } from '../../testing/stage.ts'
import { findActor } from './find-actor.ts'
import { findPerson } from './find-person.ts'
import { isOfClosedAccount } from './is-of-closed-account.ts'
import { isWorthNoting, noteUse } from './note-use.ts'
import { openSession } from './open-session.ts'

const browser = { address: '10.0.0.1', program: 'Firefox，Linux' }

it('lets nobody act who must have a second factor and has none, where the site requires one', () =>
  withRollback(async (tx) => {
    const open: string[] = []
    for (const role of ROLES) {
      const { accountId } = await insertAccount(tx, role, '620800')
      open.push(await openSession(tx, { accountId, now: NOW, browser }))
    }
    const whoMay = async () => {
      const actors = await Promise.all(
        open.map((sessionToken) => findActor(tx, { sessionToken, now: NOW })),
      )
      return actors.flatMap((actor) => actor?.grants.map(({ role }) => role) ?? [])
    }
    expect(await whoMay()).toEqual(ROLES)
    await tx.insert(settings).values({ key: 'requireSecondFactor', value: 'on' })
    const inMatters = ['officer', 'member', 'dispatcher', 'unit-clerk', 'unit-signer', 'overseer']
    expect(await whoMay()).toEqual(['correspondent', 'editor1', 'editor2', ...inMatters])
    const sessionToken = open[ROLES.indexOf('admin')] ?? ''
    const person = await findPerson(tx, { sessionToken, now: NOW })
    expect(person?.lacksFactor).toBe(true)
    await insertFactor(tx, person?.actor.accountId ?? 0)
    expect(await whoMay()).toEqual(['correspondent', 'editor1', 'editor2', 'admin', ...inMatters])
  }))

it('ends a session that lies idle for as long as the site says, and not one that is used', () =>
  withRollback(async (tx) => {
    await tx.insert(settings).values([
      { key: 'sessionIdleHours', value: 1 },
      { key: 'sessionHours', value: 3 },
    ])
    const { accountId } = await insertAccount(tx, 'editor1', '620800')
    const sessionToken = await openSession(tx, { accountId, now: NOW, browser })
    const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000)
    const isAlive = async (count: number) =>
      (await findActor(tx, { sessionToken, now: minutes(count) })) !== null
    expect([await isAlive(59), await isAlive(60)]).toEqual([true, false])
    await noteUse(tx, { sessionToken, now: minutes(59) })
    expect([await isAlive(118), await isAlive(119)]).toEqual([true, false])
    await noteUse(tx, { sessionToken, now: minutes(118) })
    await noteUse(tx, { sessionToken, now: minutes(170) })
    expect([await isAlive(179), await isAlive(180)]).toEqual([true, false])
  }))

it('writes a use down only now and then', () =>
  withRollback(async (tx) => {
    const { accountId } = await insertAccount(tx, 'editor1', '620800')
    const sessionToken = await openSession(tx, { accountId, now: NOW, browser })
    const soon = new Date(NOW.getTime() + 4 * 60_000)
    expect(isWorthNoting(NOW, soon)).toBe(false)
    await noteUse(tx, { sessionToken, now: soon })
    const person = await findPerson(tx, { sessionToken, now: soon })
    expect(person?.lastSeenAt).toEqual(NOW)
    expect(isWorthNoting(NOW, new Date(NOW.getTime() + 5 * 60_000))).toBe(true)
  }))

it('knows a session of an account that was closed, and of no other', () =>
  withRollback(async (tx) => {
    const { accountId } = await insertAccount(tx, 'editor1', '620800')
    const sessionToken = await openSession(tx, { accountId, now: NOW, browser })
    expect(await isOfClosedAccount(tx, { sessionToken })).toBe(false)
    await tx.update(accounts).set({ closedAt: NOW }).where(eq(accounts.id, accountId))
    expect(await isOfClosedAccount(tx, { sessionToken })).toBe(true)
    expect(await isOfClosedAccount(tx, { sessionToken: 'another' })).toBe(false)
  }))
