import { expect, it } from 'vitest'

import { settings } from '#db/schema/settings'
import { withRollback } from '#db/testing/test-database'

import { getSettings, settingsSchema } from './settings.ts'

it('has a name and no numbers until somebody enters them', () => {
  expect(settingsSchema.parse({})).toEqual({
    siteName: '陇原政协',
    motto: '记下每一次履职',
    seal: '甘',
    siteAddress: '',
    icpNumber: '',
    policeNumber: '',
    siteCode: '',
    reviewLevels: 3,
    newsLimitDays: 14,
    noticeLimitDays: 180,
    honoursPage: 'off',
    responsibleEditor: 'off',
    roomStandards: '',
    auditDays: 1_095,
    dueHours1: 24,
    dueHours2: 12,
    dueHours3: 6,
    requireSecondFactor: 'off',
    sessionIdleHours: 2,
    sessionHours: 12,
    maxSessions: 20,
    county: '',
    demoContent: false,
  })
})

it('takes stored values over the defaults, and passes over what does not fit', () =>
  withRollback(async (tx) => {
    await tx.insert(settings).values([
      { key: 'siteName', value: '某省政协网' },
      { key: 'siteAddress', value: 'javascript:alert(1)' },
      { key: 'icpNumber', value: 7 },
      { key: 'siteCode', value: '6200000001' },
    ])
    expect(await getSettings(tx)).toMatchObject({
      siteName: '某省政协网',
      siteAddress: '',
      icpNumber: '',
      siteCode: '6200000001',
    })
  }))
