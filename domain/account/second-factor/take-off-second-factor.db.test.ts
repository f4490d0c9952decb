import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { insertFactor } from '../../testing/second-factor.ts'
import { as, NOW } from '../../testing/stage.ts'
import { findActor } from '../session/find-actor.ts'
import { openSession } from '../session/open-session.ts'
import { findFactor } from './second-factor.ts'
import { takeOffSecondFactor } from './take-off-second-factor.ts'

const browser = { address: null, program: null }

it('takes it off, and ends the sessions of whose it was', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const person = await insertAccount(tx, 'editor2', '620800')
    const { accountId } = person
    await insertFactor(tx, accountId)
    const sessionToken = await openSession(tx, { accountId, now: NOW, browser })
    await takeOffSecondFactor(as(tx, admin), person)
    expect(await findFactor(tx, accountId)).toBeNull()
    expect(await findActor(tx, { sessionToken, now: NOW })).toBeNull()
    await expect(takeOffSecondFactor(as(tx, admin), person)).rejects.toMatchObject({
      code: 'conflict',
    })
  }))

it('is refused where a link would be: to oneself, to editors of others, for who was more than a correspondent', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620800')
    const elsewhere = await insertAccount(tx, 'admin', '620500')
    const leader = await insertAccount(tx, 'editor1', '620800')
    const editor = await insertAccount(tx, 'editor3', '620800')
    const correspondent = await insertAccount(tx, 'correspondent', '620825')
    for (const { accountId } of [admin, editor, correspondent]) await insertFactor(tx, accountId)
    const refused = [
      [admin, admin],
      [leader, editor],
      [leader, admin],
      [editor, correspondent],
    ] as const
    for (const [actor, person] of refused) {
      await expect(takeOffSecondFactor(as(tx, actor), person)).rejects.toMatchObject({
        code: expect.stringMatching(/^(forbidden|not-found)$/),
      })
    }
    await expect(takeOffSecondFactor(as(tx, elsewhere), editor)).rejects.toMatchObject({
      code: 'not-found',
    })
    await takeOffSecondFactor(as(tx, leader), correspondent)
  }))
