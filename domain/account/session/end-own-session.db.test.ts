import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { as, NOW } from '../../testing/stage.ts'
import { endOwnSession } from './end-own-session.ts'
import { findActor } from './find-actor.ts'
import { openSession, sessionId } from './open-session.ts'

const browser = { address: null, program: null }

it('ends one session, whose next request is refused', () =>
  withRollback(async (tx) => {
    const account = await insertAccount(tx, 'editor1', '620800')
    const open = () => openSession(tx, { accountId: account.accountId, now: NOW, browser })
    const [one, two] = [await open(), await open()]
    await endOwnSession(as(tx, account), { sessionId: sessionId(one) })
    expect(await findActor(tx, { sessionToken: one, now: NOW })).toBeNull()
    expect(await findActor(tx, { sessionToken: two, now: NOW })).not.toBeNull()
  }))

it('refuses another person’s session, one that is over and what is none', () =>
  withRollback(async (tx) => {
    const account = await insertAccount(tx, 'editor1', '620800')
    const other = await insertAccount(tx, 'admin', '620000')
    const token = await openSession(tx, { accountId: account.accountId, now: NOW, browser })
    const id = sessionId(token)
    await expect(endOwnSession(as(tx, other), { sessionId: id })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await findActor(tx, { sessionToken: token, now: NOW })).not.toBeNull()
    await endOwnSession(as(tx, account), { sessionId: id })
    await expect(endOwnSession(as(tx, account), { sessionId: id })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(endOwnSession(as(tx, account), { sessionId: 'x' })).rejects.toMatchObject({
      code: 'invalid-input',
    })
  }))
