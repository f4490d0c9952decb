import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { committeeSessions } from '#db/schema/matter/committee-sessions'
import { matters } from '#db/schema/matter/matters'
import { withRollback } from '#db/testing/test-database'

import { goodProposal, registered } from '../testing/registers.ts'
import { NOW, setStage } from '../testing/stage.ts'
import { findKnownCards, findKnownSessions } from './find-known-cards.ts'

const SESSIONS = ['zhuanglang/10-2', 'zhuanglang/10-3', 'nowhere/10-2', 'zhuanglang/x']
const CARDS = [1, 2, 3, 4].map((number) => `zhuanglang/10-2/${number}`)

it('knows published sessions and the cards that readers have, and nothing else that is there', () =>
  withRollback(async (tx) => {
    const { sessionId } = await registered(tx, [
      goodProposal(),
      goodProposal({ number: 2, consent: false }),
      goodProposal({ number: 3 }),
    ])
    const { final } = await setStage(tx)
    await tx.update(matters).set({ publicity: 'card' }).where(eq(matters.number, 1))
    await tx.update(matters).set({ publicity: 'hidden' }).where(eq(matters.number, 3))
    expect(await findKnownSessions(tx, SESSIONS)).toEqual([])
    expect(await findKnownCards(tx, CARDS)).toEqual([])
    await tx
      .update(committeeSessions)
      .set({ publishedAt: NOW, publishedBy: final.accountId })
      .where(eq(committeeSessions.id, sessionId))
    expect(await findKnownSessions(tx, SESSIONS)).toEqual(['zhuanglang/10-2'])
    expect(await findKnownCards(tx, [...CARDS, 'zhuanglang/10-2', 'x'])).toEqual([
      'zhuanglang/10-2/1',
    ])
  }))
