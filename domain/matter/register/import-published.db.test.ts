// A sheet that changes what readers have already.

import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { committeeSessions } from '#db/schema/matter/committee-sessions'
import { proposals } from '#db/schema/matter/matters'
import { outbox } from '#db/schema/outbox'
import { withRollback } from '#db/testing/test-database'

import {
  bringIn,
  cellsOf,
  goodProposal,
  publishRegister,
  registered,
} from '../../testing/registers.ts'
import { COUNTY, setStage } from '../../testing/stage.ts'
import { findShownProposal } from '../shown-proposals.ts'

it('lets a change of what readers have wait for a second person', () =>
  withRollback(async (tx) => {
    const { final } = await setStage(tx)
    const { sessionId, officer } = await registered(tx)
    await publishRegister(tx, final, sessionId)
    const card = { divisionCode: COUNTY, term: 10, session: 2, number: 1, today: '2026-03-20' }
    const change = cellsOf([goodProposal({ title: '关于加快老旧楼院改造的提案' })])
    expect(await bringIn(tx, officer, change)).toMatchObject({ isWaiting: true })
    expect(await findShownProposal(tx, card)).toMatchObject({ title: goodProposal().title })
    await expect(bringIn(tx, officer, change)).rejects.toMatchObject({ code: 'conflict' })
    await publishRegister(tx, final, sessionId)
    expect(await findShownProposal(tx, card)).toMatchObject({ title: '关于加快老旧楼院改造的提案' })
    const [row] = await tx
      .select({ changedBy: committeeSessions.changedBy })
      .from(committeeSessions)
      .where(eq(committeeSessions.id, sessionId))
    expect(row?.changedBy).toBe(officer.accountId)
  }))

it('takes the card of a consent that ended away at once, and for good without a new one', () =>
  withRollback(async (tx) => {
    const { final } = await setStage(tx)
    const { sessionId, officer } = await registered(tx, [
      goodProposal(),
      goodProposal({ number: 2 }),
    ])
    await publishRegister(tx, final, sessionId)
    const card = { divisionCode: COUNTY, term: 10, session: 2, number: 1, today: '2026-03-20' }
    const change = { divisionCodes: [COUNTY], topicIds: [] }
    const rows = cellsOf([goodProposal({ consent: false }), goodProposal({ number: 3 })])
    expect(await bringIn(tx, officer, rows)).toMatchObject({
      isWaiting: true,
      withdrawn: 1,
      change,
    })
    expect(await findShownProposal(tx, card)).toBeNull()
    expect(await findShownProposal(tx, { ...card, number: 2 })).not.toBeNull()
    const names = await tx.select({ shownMovers: proposals.shownMovers }).from(proposals)
    expect(names.filter(({ shownMovers }) => shownMovers !== null)).toHaveLength(1)
    const events = await tx.select().from(outbox).where(eq(outbox.event, 'register.imported'))
    expect(events.at(-1)?.payload).toMatchObject({ change })
    await publishRegister(tx, final, sessionId)
    expect(await findShownProposal(tx, card)).toBeNull()
    expect(await findShownProposal(tx, { ...card, number: 3 })).not.toBeNull()
  }))

it('refuses days that end before they begin, and other days of what readers have', () =>
  withRollback(async (tx) => {
    const { final } = await setStage(tx)
    const { sessionId, officer } = await registered(tx, undefined, { openedOn: '2026-01-05' })
    const rows = cellsOf([goodProposal({ category: '交通' })])
    await expect(bringIn(tx, officer, rows, { closedOn: '2026-01-04' })).rejects.toMatchObject({
      code: 'invalid-input',
      message: '闭幕不能早于开幕',
    })
    await publishRegister(tx, final, sessionId)
    await expect(bringIn(tx, officer, rows, { openedOn: '2026-01-06' })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('不能再改') as string,
    })
    const same = await bringIn(tx, officer, rows, { openedOn: '2026-01-05' })
    expect(same).toMatchObject({ isWaiting: true, change: null })
  }))

it('takes a day that readers lack of a session, and lets its pages be made again', () =>
  withRollback(async (tx) => {
    const { final } = await setStage(tx)
    const { sessionId, officer } = await registered(tx, undefined, { openedOn: '2026-01-05' })
    await publishRegister(tx, final, sessionId)
    const rows = cellsOf([goodProposal({ category: '交通' })])
    const given = await bringIn(tx, officer, rows, { closedOn: '2026-01-08' })
    expect(given).toMatchObject({ isWaiting: true, change: { divisionCodes: [COUNTY] } })
    const [session] = await tx
      .select({ openedOn: committeeSessions.openedOn, closedOn: committeeSessions.closedOn })
      .from(committeeSessions)
      .where(eq(committeeSessions.id, sessionId))
    expect(session).toEqual({ openedOn: '2026-01-05', closedOn: '2026-01-08' })
  }))
