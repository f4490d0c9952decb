import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { ratings } from '#db/schema/matter/answers'
import { committeeSessions } from '#db/schema/matter/committee-sessions'
import { proposalMovers } from '#db/schema/matter/matter-private'
import { withRollback } from '#db/testing/test-database'

import { answered, setAssignmentStage, signed } from '../testing/assignments.ts'
import { seen } from '../testing/proposals.ts'
import { as, COUNTY, NOW } from '../testing/stage.ts'
import { rateMatter } from './rate-matter.ts'

const RATED = { attitude: 'satisfied', result: 'mostly' }

it('is rated by each mover, and by an officer for who has no account, once', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await answered(tx, stage)
    const [paper] = await tx
      .insert(proposalMovers)
      .values({ matterId, name: '丙某某', position: 9 })
      .returning({ moverId: proposalMovers.id })
    const moverId = paper?.moverId ?? 0
    await rateMatter(as(tx, stage.member), { ...(await seen(tx, matterId)), ...RATED })
    const onPaper = { attitude: 'mostly', result: 'not', words: '站点还没有建成' }
    const request = { ...(await seen(tx, matterId)), ...onPaper, moverId }
    await rateMatter(as(tx, stage.officer), request)
    const rows = await tx
      .select()
      .from(ratings)
      .where(eq(ratings.matterId, matterId))
      .orderBy(ratings.id)
    expect(rows).toMatchObject([
      { ...RATED, accountId: stage.member.accountId },
      { ...onPaper, moverId, accountId: stage.officer.accountId },
    ])
    const again = { ...(await seen(tx, matterId)), ...RATED }
    await expect(rateMatter(as(tx, stage.member), again)).rejects.toMatchObject({
      code: 'forbidden',
      message: '您已经评价过了',
    })
  }))

it('renews what readers have of a session once they have it: they see shares of ratings', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await answered(tx, stage)
    const second = await answered(tx, stage)
    const rate = async (id: number) =>
      rateMatter(as(tx, stage.member), { ...(await seen(tx, id)), ...RATED })
    expect((await rate(matterId)).change).toBeNull()
    await tx
      .update(committeeSessions)
      .set({ publishedAt: NOW, publishedBy: stage.second.accountId })
      .where(eq(committeeSessions.id, stage.sessionId))
    expect((await rate(second)).change).toEqual({ divisionCodes: [COUNTY], topicIds: [] })
  }))

it('refuses who is no mover, a rating for somebody else, and what is not answered', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await answered(tx, stage)
    const request = { ...(await seen(tx, matterId)), ...RATED }
    for (const [who, code] of [
      [stage.joint, 'not-found'],
      [stage.clerk, 'not-found'],
      [stage.officer, 'forbidden'],
      [stage.dispatcher, 'forbidden'],
    ] as const) {
      await expect(rateMatter(as(tx, who), request)).rejects.toMatchObject({ code })
    }
    await expect(
      rateMatter(as(tx, stage.member), { ...request, moverId: 1 }),
    ).rejects.toMatchObject({ issues: { moverId: ['请选是谁的评价'] } })
    await expect(
      rateMatter(as(tx, stage.member), { ...request, result: 'not' }),
    ).rejects.toMatchObject({ issues: { words: ['请写不满意的地方'] } })
    const open = { ...(await seen(tx, await signed(tx, stage))), ...RATED }
    await expect(rateMatter(as(tx, stage.member), open)).rejects.toMatchObject({
      code: 'forbidden',
    })
  }))
