import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { roleGrants } from '#db/schema/accounts'
import { committeeSessions } from '#db/schema/matter/committee-sessions'
import { registerImports } from '#db/schema/matter/matter-private'
import { proposals } from '#db/schema/matter/matters'
import { outbox } from '#db/schema/outbox'
import { watchedTerms } from '#db/schema/watched-terms'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import {
  bringIn,
  cellsOf,
  goodProposal,
  publishRegister,
  registered,
  versionOf,
} from '../testing/registers.ts'
import { filed, setProposalStage } from '../testing/proposals.ts'
import { as, COUNTY, NOW, requestKey, setStage } from '../testing/stage.ts'
import { getSession } from './get-session.ts'
import { countUnpublished } from './list-sessions.ts'
import { publishSession } from './publish-session.ts'
import { findShownProposal, listShownProposals } from './shown-proposals.ts'
import { listShownSessions } from './shown-sessions.ts'

const CARD = { divisionCode: COUNTY, term: 10, session: 2, today: '2026-03-20' }

it('gives readers the figures, and the cards of what was filed and consented to', () =>
  withRollback(async (tx) => {
    const { final } = await setStage(tx)
    const rows = [
      goodProposal({ movers: ['甲某某', '乙某某'] }),
      goodProposal({ number: 2, consent: false, movers: ['不公开某'] }),
      goodProposal({ number: 3, state: 'declined', isFiled: false }),
    ]
    const { sessionId, officer } = await registered(tx, rows)
    const { change, cards } = await publishRegister(tx, final, sessionId)
    expect(change).toEqual({ divisionCodes: [COUNTY], topicIds: [] })
    expect(cards).toBe(1)
    expect(await listShownSessions(tx, COUNTY)).toMatchObject([{ sessionId, term: 10 }])
    expect(await findShownProposal(tx, { ...CARD, number: 1 })).toMatchObject({
      movers: '甲某某、乙某某',
    })
    for (const number of [2, 3]) {
      expect(await findShownProposal(tx, { ...CARD, number })).toBeNull()
    }
    const list = await listShownProposals(tx, { sessionId, filter: {}, today: '2026-03-20' })
    expect(list).toMatchObject({ counted: 3, shown: 1 })
    expect(JSON.stringify(list)).not.toContain('不公开某')
    const [event] = await tx.select().from(outbox).where(eq(outbox.event, 'register.published'))
    expect(event?.payload).toMatchObject({ accountIds: [officer.accountId], change })
    await expect(publishRegister(tx, final, sessionId)).rejects.toMatchObject({ code: 'conflict' })
  }))

it('shows what was filed in the portal after a publication, but not by who moves it', () =>
  withRollback(async (tx) => {
    const { final } = await setStage(tx)
    const stage = await setProposalStage(tx)
    const { sessionId, member } = stage
    await publishRegister(tx, final, sessionId)
    const look = async (actor: typeof final) => {
      const { isUnseen, may } = await getSession(tx, { actor, sessionId, now: NOW })
      return [isUnseen, may.publish, await countUnpublished(tx, { actor })]
    }
    expect(await look(final)).toEqual([false, false, 0])
    await filed(tx, stage)
    expect(await findShownProposal(tx, { ...CARD, number: 2 })).toBeNull()
    expect(await look(final)).toEqual([true, true, 1])
    const grants = [...member.grants, ...final.grants]
    const mover = { ...member, grants }
    expect(await look(mover)).toEqual([true, false, 1])
    await expect(publishRegister(tx, mover, sessionId)).rejects.toMatchObject({
      message: '自己导入或者提出的，要由另一位终审编辑公布',
    })
    const later = new Date(NOW.getTime() + 3_600_000)
    expect(await publishRegister(tx, final, sessionId, later)).toMatchObject({ cards: 1 })
    expect(await findShownProposal(tx, { ...CARD, number: 2 })).toMatchObject({ number: 2 })
    expect(await look(final)).toEqual([false, false, 0])
  }))

it('takes the card of what is no longer filed away, with the names on it', () =>
  withRollback(async (tx) => {
    const { final } = await setStage(tx)
    const { sessionId, officer } = await registered(tx, [
      goodProposal(),
      goodProposal({ number: 2 }),
    ])
    await publishRegister(tx, final, sessionId)
    const unfiled = goodProposal({ state: 'declined', isFiled: false })
    await bringIn(tx, officer, cellsOf([unfiled]))
    await publishRegister(tx, final, sessionId)
    expect(await findShownProposal(tx, { ...CARD, number: 1 })).toBeNull()
    expect(await findShownProposal(tx, { ...CARD, number: 2 })).toMatchObject({ movers: '甲某某' })
    const names = await tx.select({ shownMovers: proposals.shownMovers }).from(proposals)
    expect(names.filter(({ shownMovers }) => shownMovers !== null)).toHaveLength(1)
  }))

it('refuses who brought it in, who is no final editor, and an older version', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { sessionId, officer } = await registered(tx)
    await tx.insert(roleGrants).values({
      accountId: officer.accountId,
      role: 'editor3',
      divisionCode: COUNTY,
      startsOn: '2020-01-01',
    })
    const both = {
      ...officer,
      grants: [...officer.grants, { role: 'editor3' as const, divisionCode: COUNTY }],
    }
    for (const actor of [officer, both, stage.second]) {
      await expect(publishRegister(tx, actor, sessionId)).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
    const elsewhere = await insertAccount(tx, 'editor3', '620500')
    await expect(publishRegister(tx, elsewhere, sessionId)).rejects.toMatchObject({
      code: 'not-found',
    })
    const lockVersion = (await versionOf(tx, sessionId)) - 1
    const stale = { sessionId, lockVersion, requestKey: requestKey() }
    await expect(publishSession(as(tx, stage.final), stale)).rejects.toMatchObject({
      code: 'conflict',
    })
    // The database holds it, too.
    await expect(
      tx.transaction((inner) =>
        inner
          .update(committeeSessions)
          .set({ publishedAt: NOW, publishedBy: officer.accountId })
          .where(eq(committeeSessions.id, sessionId)),
      ),
    ).rejects.toThrow()
  }))

it('refuses who brought some of it in, however many imports came after', () =>
  withRollback(async (tx) => {
    await setStage(tx)
    const { sessionId, officer } = await registered(tx)
    const later = await insertAccount(tx, 'officer', COUNTY)
    const undone = { sessionId, accountId: later.accountId, state: 'undone' as const, rows: [] }
    await tx.insert(registerImports).values(Array.from({ length: 250 }, () => undone))
    await tx.insert(roleGrants).values({
      accountId: officer.accountId,
      role: 'editor3',
      divisionCode: COUNTY,
      startsOn: '2020-01-01',
    })
    const grants = [...officer.grants, { role: 'editor3' as const, divisionCode: COUNTY }]
    const both = { ...officer, grants }
    await tx
      .update(committeeSessions)
      .set({ changedBy: later.accountId })
      .where(eq(committeeSessions.id, sessionId))
    await expect(publishRegister(tx, both, sessionId)).rejects.toMatchObject({ code: 'forbidden' })
  }))

it('refuses words that readers may not have', () =>
  withRollback(async (tx) => {
    const { final } = await setStage(tx)
    await tx.insert(watchedTerms).values({ term: '禁用词', kind: 'sensitive' })
    const rows = [goodProposal({ title: '关于禁用词的提案' })]
    const { sessionId } = await registered(tx, rows)
    await expect(publishRegister(tx, final, sessionId)).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('不能写进公布的提案') as string,
    })
  }))

it('is done once when two final editors publish at the same time', async () => {
  const db = racesDatabase()
  const { final } = await setStage(db)
  const other = await insertAccount(db, 'editor3', COUNTY)
  const { sessionId } = await registered(db, [goodProposal()], { term: 97, number: 97 })
  const lockVersion = await versionOf(db, sessionId)
  const results = await Promise.allSettled(
    [final, other].map((actor) =>
      publishSession(as(db, actor), { sessionId, lockVersion, requestKey: requestKey() }),
    ),
  )
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'conflict' },
  })
})
