import { expect, it } from 'vitest'

import { settings } from '#db/schema/settings'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { NOW } from '../../testing/stage.ts'
import { findActor } from './find-actor.ts'
import { listOwnSessions } from './list-own-sessions.ts'
import { openSession } from './open-session.ts'

const browser = { address: '10.0.0.1', program: 'Firefox，Linux' }

it('ends the first of more sessions than an account may have, and nobody else’s', () =>
  withRollback(async (tx) => {
    await tx.insert(settings).values({ key: 'maxSessions', value: 2 })
    const { accountId } = await insertAccount(tx, 'editor1', '620800')
    const other = await insertAccount(tx, 'editor1', '620800')
    const open = (who: number, second: number) =>
      openSession(tx, { accountId: who, now: new Date(NOW.getTime() + second * 1_000), browser })
    const theirs = await open(other.accountId, 0)
    const own = [await open(accountId, 1), await open(accountId, 2), await open(accountId, 3)]
    const now = new Date(NOW.getTime() + 4_000)
    const alive = await Promise.all(
      [theirs, ...own].map(async (sessionToken) => {
        return (await findActor(tx, { sessionToken, now })) !== null
      }),
    )
    expect(alive).toEqual([true, false, true, true])
    const listed = await listOwnSessions(tx, { accountId, sessionToken: own[1] ?? '', now })
    expect(listed.map(({ here, program }) => [here, program])).toEqual([
      [true, 'Firefox，Linux'],
      [false, 'Firefox，Linux'],
    ])
  }))

it('counts none that waits for a code, and lists none', () =>
  withRollback(async (tx) => {
    await tx.insert(settings).values({ key: 'maxSessions', value: 1 })
    const { accountId } = await insertAccount(tx, 'editor1', '620800')
    const sessionToken = await openSession(tx, { accountId, now: NOW, browser })
    await openSession(tx, { accountId, now: NOW, browser, awaitsCode: true })
    expect(await findActor(tx, { sessionToken, now: NOW })).not.toBeNull()
    expect(await listOwnSessions(tx, { accountId, sessionToken, now: NOW })).toHaveLength(1)
  }))
