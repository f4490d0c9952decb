import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { withRollback } from '#db/testing/test-database'

import { getSessionFigures } from './session-figures.ts'
import { bringGolden } from '../testing/bring-golden.ts'
import { gansu11, gansu13, honghu, lanzhou, lintan, xigu, type Golden } from '../testing/golden.ts'

/** The figures of a sheet that was brought in. */
async function figuresOf(db: Queryable, golden: Golden) {
  const { sessionId } = await bringGolden(db, golden)
  return getSessionFigures(db, { sessionId, today: '2026-03-20' })
}

const counts = ({ byCategory }: Awaited<ReturnType<typeof figuresOf>>) =>
  byCategory.toSorted((a, b) => a.category.localeCompare(b.category)).map(({ count }) => count)

it('adds up the proposals of 临潭 as its committee did', () =>
  withRollback(async (tx) => {
    const figures = await figuresOf(tx, lintan())
    expect(figures).toMatchObject({
      steps: { received: 184, filed: 169 },
      states: { declined: 15, merged: 27 },
      cases: 142,
    })
    expect(counts(figures)).toEqual([66, 34, 4, 35, 20, 10])
  }))

it('adds up those of Gansu by category, mover and result', () =>
  withRollback(async (tx) => {
    const figures = await figuresOf(tx, gansu13())
    expect(figures).toMatchObject({
      steps: { received: 1_184, filed: 806 },
      states: { merged: 27, diverted: 351 },
      cases: 806,
      byMoverKind: [
        { moverKind: 'person', count: 683 },
        { moverKind: 'collective', count: 123 },
      ],
    })
    expect(counts(figures)).toEqual([294, 55, 60, 264, 105, 28])
    expect(await figuresOf(tx, gansu11())).toMatchObject({
      steps: { received: 799, filed: 799, answered: 799, done: 0 },
      byClass: [
        { resultClass: 'A', count: 418 },
        { resultClass: 'B', count: 265 },
        { resultClass: 'C', count: 116 },
      ],
      // No deadline was published: nobody knows whether they were in time.
      timing: { 'on-time': 0, late: 0, overdue: 0, running: 0, 'answered-undated': 799 },
    })
  }))

it('adds up those of Lanzhou, 洪湖 and 西固', () =>
  withRollback(async (tx) => {
    const ofLanzhou = await figuresOf(tx, lanzhou())
    expect(ofLanzhou).toMatchObject({
      steps: { received: 441, filed: 391 },
      states: { merged: 12, revoked: 38 },
    })
    expect(counts(ofLanzhou)).toEqual([79, 134, 105, 63, 10])
    const ofHonghu = await figuresOf(tx, honghu())
    expect(ofHonghu.steps.filed).toBe(118)
    expect(counts(ofHonghu)).toEqual([64, 16, 21, 17])
    expect(await figuresOf(tx, xigu())).toMatchObject({
      steps: { received: 142, filed: 142, key: 22, 'taken-up': 13 },
    })
  }))
