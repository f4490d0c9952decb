import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { accounts } from '#db/schema/accounts'
import { outbox } from '#db/schema/outbox'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { closeAccount } from '../account/close-account.ts'
import { askFor } from '../testing/countersign.ts'
import { as, COUNTY, NOW } from '../testing/stage.ts'
import { declineCountersign } from './decline-countersign.ts'
import { getCountersign } from './get-countersign.ts'

it('declines with a reason for the asker, also when the asker is closed meanwhile', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const second = await insertAccount(tx, 'admin', '620000')
    const final = await insertAccount(tx, 'editor3', COUNTY)
    const asked = await askFor(tx, admin, 'send-link', final)
    await closeAccount(as(tx, second), admin)
    const open = await getCountersign(tx, { actor: second, ...asked, now: NOW })
    expect(open).toMatchObject({ hasAsker: false, may: { confirm: false, decline: true } })
    const reason = '没有见到本人'
    await declineCountersign(as(tx, second), { ...asked, reason })
    const shown = await getCountersign(tx, { actor: second, ...asked, now: NOW })
    expect(shown).toMatchObject({
      state: 'declined',
      answer: reason,
      waits: false,
      may: { confirm: false, decline: false, withdraw: false },
    })
    const [event] = await tx.select().from(outbox).where(eq(outbox.event, 'countersign.declined'))
    expect(event?.payload).toMatchObject({ accountIds: [admin.accountId], reason })
  }))

it('refuses who asked, who may not see it, and no reason', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const second = await insertAccount(tx, 'auditor', '620000')
    const final = await insertAccount(tx, 'editor3', COUNTY)
    const asked = await askFor(tx, admin, 'send-link', final)
    const decline = (actor: typeof admin, reason: string) =>
      declineCountersign(as(tx, actor), { ...asked, reason })
    await expect(decline(admin, '不要')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(decline(final, '不要')).rejects.toMatchObject({ code: 'not-found' })
    await expect(decline(second, ' ')).rejects.toMatchObject({
      issues: { reason: [expect.any(String)] },
    })
    await decline(second, '没有见到本人')
    await expect(decline(second, '再说一遍')).rejects.toMatchObject({ code: 'conflict' })
  }))

it('shows the unit of the person it is about, and lets the second one confirm while the asker is there', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const second = await insertAccount(tx, 'admin', '620000')
    const final = await insertAccount(tx, 'editor3', COUNTY)
    await tx.update(accounts).set({ unit: '文史委' }).where(eq(accounts.id, final.accountId))
    const asked = await askFor(tx, admin, 'send-link', final)
    const shown = await getCountersign(tx, { actor: second, ...asked, now: NOW })
    expect(shown).toMatchObject({ hasAsker: true, may: { confirm: true, decline: true } })
    expect(shown.lines).toContainEqual({ label: '单位', text: '文史委' })
  }))
