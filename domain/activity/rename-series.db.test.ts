import { and, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Transaction } from '#db/client'
import { activities } from '#db/schema/activities'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { listChanges } from '../audit/list-changes.ts'
import { as, COUNTY, goodContent, NOW } from '../testing/stage.ts'
import { listSeriesForAdmin } from './list-series-for-admin.ts'
import { listSeriesNumbers } from './list-series-numbers.ts'
import { recordActivity } from './record-activity.ts'
import { renameSeries } from './rename-series.ts'

const report = (tx: Transaction, headline: string, divisionCode = COUNTY) =>
  recordActivity(tx, {
    activityId: null,
    content: goodContent({ headline, divisionCode }),
    undatedOn: '2026-03-20',
    now: NOW,
  })

const namesIn = (tx: Transaction) =>
  tx
    .select({ series: activities.series, number: activities.seriesNumber })
    .from(activities)
    .where(eq(activities.divisionCode, COUNTY))
    .orderBy(activities.seriesNumber)

it('makes one run of two names, and counts later reports under the old name to it', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620800')
    await report(tx, '“政协讲堂”第一讲开讲')
    await report(tx, '委员讲堂第三讲开讲')
    await report(tx, '委员讲堂第九讲开讲', '620523')
    const renaming = { divisionCode: COUNTY, from: '委员讲堂', to: '政协讲堂' }
    expect(await renameSeries(as(tx, admin), renaming)).toMatchObject({ count: 1, merged: true })
    const later = await report(tx, '委员讲堂第四讲开讲')
    expect(await namesIn(tx)).toEqual([
      { series: '政协讲堂', number: 1 },
      { series: '政协讲堂', number: 3 },
      { series: '政协讲堂', number: 4 },
    ])
    const { rows } = await listSeriesForAdmin(tx, { actor: admin, text: '讲堂' })
    expect(rows).toMatchObject([
      { divisionCode: COUNTY, name: '政协讲堂', numbers: [1, 3, 4], variants: ['委员讲堂'] },
    ])
    expect(
      (await listSeriesForAdmin(tx, { actor: admin, text: '讲堂', gaps: true })).rows,
    ).toHaveLength(1)
    const history = { actor: admin, subject: 'series', key: COUNTY } as const
    expect((await listChanges(tx, history)).rows).toMatchObject([
      { before: { series: '委员讲堂' }, after: { series: '政协讲堂', count: 1 } },
    ])
    const elsewhere = await tx
      .select({ id: activities.id })
      .from(activities)
      .where(and(eq(activities.divisionCode, '620523'), eq(activities.series, '委员讲堂')))
    expect(elsewhere).toHaveLength(1)

    // Back to the old name: both are one run still, and the new name leads to it.
    await renameSeries(as(tx, admin), { ...renaming, from: '政协讲堂', to: '委员讲堂' })
    await recordActivity(tx, {
      activityId: later,
      content: goodContent({ headline: '“政协讲堂”第四讲开讲' }),
      undatedOn: '2026-03-20',
      now: NOW,
    })
    expect((await namesIn(tx)).map(({ series }) => series)).toEqual(Array(3).fill('委员讲堂'))
    const ledger = await listSeriesNumbers(tx, { divisionCode: COUNTY, exceptEditionId: null })
    expect(Object.keys(ledger)).toContain('政协讲堂')
  }))

it('refuses who does not administer the place, a run that is not there, and a name that is none', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620800')
    await report(tx, '“政协讲堂”第一讲开讲')
    const renaming = { divisionCode: COUNTY, from: '政协讲堂', to: '讲堂' }
    for (const [role, code] of [
      ['admin', '620500'],
      ['editor3', '620000'],
      ['auditor', '620000'],
    ] as const) {
      const actor = await insertAccount(tx, role, code)
      await expect(renameSeries(as(tx, actor), renaming)).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
    await expect(
      renameSeries(as(tx, admin), { ...renaming, from: '没有的系列' }),
    ).rejects.toMatchObject({ code: 'conflict' })
    await expect(renameSeries(as(tx, admin), { ...renaming, to: ' ' })).rejects.toMatchObject({
      issues: { to: [expect.any(String)] },
    })
    await expect(
      renameSeries(as(tx, admin), { ...renaming, to: '政协讲堂' }),
    ).rejects.toMatchObject({ issues: { to: [expect.any(String)] } })
  }))
