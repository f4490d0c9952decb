import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import type { Transaction } from '#db/client'
import { accounts, roleGrants } from '#db/schema/accounts'
import { settings } from '#db/schema/settings'
import { REVIEW_LEVELS, type ReviewLevel } from '#db/states'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { listActors } from '../account/list-actors.ts'
import { loadEdition } from '../edition/load-edition.ts'
import { can } from '../edition/policy.ts'
import { returnEdition } from '../review/moves/return-edition.ts'
import {
  approve,
  as,
  COUNTY,
  draftOf,
  NOW,
  requestKey,
  setStage,
  submitted,
} from '../testing/stage.ts'
import { findVacanciesAhead, findVacancy } from './find-vacancies.ts'
import { alsoHolds } from './testing/also-holds.ts'

const DAY = 86_400_000

const vacancyOf = (tx: Transaction, editionId: number, now = NOW) =>
  findVacancy(tx, { editionId, now })

/** The same by trying every way to assign each coming level a person whom the policy allows. */
async function byPolicy(tx: Transaction, editionId: number): Promise<boolean> {
  const edition = await loadEdition(tx, editionId, NOW)
  const ids = (await tx.select({ id: accounts.id }).from(accounts)).map(({ id }) => id)
  const people = await listActors(tx, { accountIds: ids, now: NOW })
  const start = { draft: 1, returned: 1, review1: 1, review2: 2, review3: 3 }[
    edition.state as 'draft'
  ]
  const able = (level: ReviewLevel) =>
    people
      .filter((one) => can(one, 'claim', { ...edition, state: `review${level}` }).allowed)
      .map(({ accountId }) => accountId)
  const staff = (levels: readonly ReviewLevel[], taken: readonly number[]): boolean => {
    const [level, ...others] = levels
    if (level === undefined) return true
    return able(level).some((id) => !taken.includes(id) && staff(others, [...taken, id]))
  }
  return staff(
    REVIEW_LEVELS.filter((level) => level >= start),
    [],
  )
}

describe('a vacancy', () => {
  it('is none where each coming level has somebody of its own', () =>
    withRollback(async (tx) => {
      const { author, first } = await setStage(tx)
      const { editionId } = await submitted(tx, author)
      expect(await vacancyOf(tx, editionId)).toBeNull()
      await approve(tx, first, editionId)
      expect(await vacancyOf(tx, editionId)).toBeNull()
    }))

  it('is the level whose only editor wrote it', () =>
    withRollback(async (tx) => {
      const { first, second, final } = await setStage(tx)
      for (const [author, levels] of [
        [first, [1]],
        [second, [2]],
        [final, [3]],
      ] as const) {
        const draft = await draftOf(tx, author)
        expect(await vacancyOf(tx, draft.editionId)).toEqual(levels)
        const ahead = { divisionCodes: [COUNTY, '620826'], authorId: author.accountId, now: NOW }
        expect([...(await findVacanciesAhead(tx, ahead)).keys()].toSorted()).toEqual([
          COUNTY,
          '620826',
        ])
      }
    }))

  it('are two levels with one and the same person, and three with two', () =>
    withRollback(async (tx) => {
      const author = await insertAccount(tx, 'correspondent', COUNTY)
      const one = await alsoHolds(tx, await insertAccount(tx, 'editor1', COUNTY), 'editor2')
      const other = await insertAccount(tx, 'editor3', '620000')
      const { editionId } = await submitted(tx, author)
      expect(await vacancyOf(tx, editionId)).toEqual([1, 2])
      await alsoHolds(tx, one, 'editor3')
      await alsoHolds(tx, other, 'editor1')
      await alsoHolds(tx, other, 'editor2')
      expect(await vacancyOf(tx, editionId)).toEqual([1, 2, 3])
      await insertAccount(tx, 'editor2', '620800')
      expect(await vacancyOf(tx, editionId)).toBeNull()
    }))

  it('can come of who takes a level: it is asked before they do', () =>
    withRollback(async (tx) => {
      const { author, first, second } = await setStage(tx)
      await tx.delete(roleGrants).where(eq(roleGrants.accountId, second.accountId))
      const both = await alsoHolds(tx, await insertAccount(tx, 'editor1', COUNTY), 'editor2')
      const { editionId } = await submitted(tx, author)
      expect(await vacancyOf(tx, editionId)).toBeNull()
      const after = ({ accountId: decidedBy }: Actor) =>
        findVacancy(tx, { editionId, now: NOW, decidedBy })
      expect(await after(first)).toBeNull()
      expect(await after(both)).toEqual([2])
      await approve(tx, both, editionId)
      expect(await vacancyOf(tx, editionId)).toEqual([2])
    }))

  it('follows grants that begin and end, closed accounts and those that nobody has signed in to', () =>
    withRollback(async (tx) => {
      const { author, second, final } = await setStage(tx)
      const { editionId } = await submitted(tx, author)
      const grant = (actor: Actor) => eq(roleGrants.accountId, actor.accountId)
      await tx.update(roleGrants).set({ endsOn: '2026-03-20' }).where(grant(final))
      expect(await vacancyOf(tx, editionId)).toBeNull()
      const tomorrow = new Date(NOW.getTime() + DAY)
      expect(await vacancyOf(tx, editionId, tomorrow)).toEqual([3])
      const cover = await insertAccount(tx, 'correspondent', '620000')
      await tx.insert(roleGrants).values({
        accountId: cover.accountId,
        role: 'editor3',
        divisionCode: '620000',
        startsOn: '2026-03-21',
        endsOn: '2026-03-22',
        coversFor: final.accountId,
      })
      expect(await vacancyOf(tx, editionId, tomorrow)).toBeNull()
      expect(await vacancyOf(tx, editionId, new Date(NOW.getTime() + 3 * DAY))).toEqual([3])
      const { accountId } = second
      await tx.update(accounts).set({ closedAt: NOW }).where(eq(accounts.id, accountId))
      expect(await vacancyOf(tx, editionId)).toEqual([2])
      const invited = await insertAccount(tx, 'editor2', COUNTY)
      const isInvited = eq(accounts.id, invited.accountId)
      await tx.update(accounts).set({ passwordHash: null }).where(isInvited)
      expect(await vacancyOf(tx, editionId)).toEqual([2])
      await tx.update(accounts).set({ passwordHash: 'set' }).where(isInvited)
      expect(await vacancyOf(tx, editionId)).toBeNull()
    }))

  it('counts the levels of the site, and none that were passed', () =>
    withRollback(async (tx) => {
      const { author, first, final } = await setStage(tx)
      const { editionId } = await submitted(tx, author)
      await tx.delete(roleGrants).where(eq(roleGrants.accountId, final.accountId))
      expect(await vacancyOf(tx, editionId)).toEqual([3])
      await tx.insert(settings).values({ key: 'reviewLevels', value: 2 })
      expect(await vacancyOf(tx, editionId)).toBeNull()
      const { lockVersion } = await approve(tx, first, editionId)
      await tx.delete(roleGrants).where(eq(roleGrants.accountId, first.accountId))
      expect(await vacancyOf(tx, editionId)).toBeNull()
      const second = await insertAccount(tx, 'editor2', COUNTY)
      const reason = '请核对。'
      const back = { editionId, lockVersion, reason, requestKey: requestKey() }
      await returnEdition(as(tx, second), back)
      expect(await vacancyOf(tx, editionId)).toEqual([1])
    }))

  it('is of approved editions who may publish, also one who approved another level', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const { editionId } = await submitted(tx, stage.author)
      await approve(tx, stage.first, editionId)
      await approve(tx, stage.second, editionId)
      await approve(tx, stage.final, editionId, NOW, true)
      expect(await vacancyOf(tx, editionId)).toBeNull()
      await tx.delete(roleGrants).where(eq(roleGrants.accountId, stage.final.accountId))
      expect(await vacancyOf(tx, editionId)).toEqual([3])
      await alsoHolds(tx, stage.second, 'editor3')
      expect(await vacancyOf(tx, editionId)).toBeNull()
    }))

  it('agrees with the policy, whoever holds what', () =>
    withRollback(async (tx) => {
      const author = await insertAccount(tx, 'correspondent', COUNTY)
      const { editionId } = await submitted(tx, author)
      // Four people, one more role at a time, some of it out of the way.
      const people = [author]
      for (let count = 0; count < 3; count += 1) {
        people.push(await insertAccount(tx, 'correspondent', COUNTY))
      }
      const grants = [
        [1, 'editor1', COUNTY],
        [1, 'editor2', COUNTY],
        [2, 'editor1', '620500'],
        [1, 'editor3', '620800'],
        [0, 'editor2', COUNTY],
        [2, 'editor1', '620800'],
        [2, 'editor3', COUNTY],
        [3, 'editor3', '620826'],
        [3, 'editor2', '620000'],
      ] as const
      const seen = new Set<boolean>()
      for (const [who, role, code] of grants) {
        const person = people[who]
        if (person) await alsoHolds(tx, person, role, code)
        const staffed = await byPolicy(tx, editionId)
        seen.add(staffed)
        expect((await vacancyOf(tx, editionId)) === null, `${who} ${role} ${code}`).toBe(staffed)
      }
      expect(seen).toEqual(new Set([true, false]))
    }))
})
