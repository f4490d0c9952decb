import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { as, NOW } from '../../testing/stage.ts'
import { endOtherSessions } from './end-other-sessions.ts'
import { findActor } from './find-actor.ts'
import { openSession } from './open-session.ts'

const browser = { address: null, program: null }

it('ends every session but the one that asks, and nobody else’s; refuses when there is no other', () =>
  withRollback(async (tx) => {
    const account = await insertAccount(tx, 'editor1', '620800')
    const stranger = await insertAccount(tx, 'editor1', '620800')
    const open = (accountId: number) => openSession(tx, { accountId, now: NOW, browser })
    const sessionToken = await open(account.accountId)
    const others = [await open(account.accountId), await open(account.accountId)]
    const theirs = await open(stranger.accountId)
    await endOtherSessions(as(tx, account), { sessionToken })
    for (const other of others)
      expect(await findActor(tx, { sessionToken: other, now: NOW })).toBeNull()
    for (const alive of [sessionToken, theirs])
      expect(await findActor(tx, { sessionToken: alive, now: NOW })).not.toBeNull()
    await expect(endOtherSessions(as(tx, account), { sessionToken })).rejects.toMatchObject({
      code: 'conflict',
    })
  }))
