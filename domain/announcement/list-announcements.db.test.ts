import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { announced } from '../testing/announcements.ts'
import { setStage } from '../testing/stage.ts'
import { listAnnouncements, type AnnouncementTab } from './list-announcements.ts'
import { listShownAnnouncements } from './shown-announcements.ts'

const EVE = new Date('2026-12-31T15:59:59Z')
const NEW_YEAR = new Date('2026-12-31T16:00:00Z')

it('turns from one day to the next at midnight in Shanghai, the year with it', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const before = new Date('2026-12-20T02:00:00Z')
    for (const takesPlaceOn of ['2027-01-01', '2026-12-31'])
      await announced(tx, stage, { takesPlaceOn, title: `讲堂${takesPlaceOn}` }, before)
    const daysOf = async (tab: AnnouncementTab, now: Date) => {
      const { rows } = await listAnnouncements(tx, { actor: stage.author, tab, now })
      return rows.map(({ takesPlaceOn }) => takesPlaceOn)
    }
    expect(await daysOf('ahead', EVE)).toEqual(['2026-12-31', '2027-01-01'])
    expect(await daysOf('past', EVE)).toEqual([])
    expect(await daysOf('ahead', NEW_YEAR)).toEqual(['2027-01-01'])
    expect(await daysOf('past', NEW_YEAR)).toEqual(['2026-12-31'])
    const shown = await listShownAnnouncements(tx, { from: '2026-12-31', limit: 5 })
    expect(shown.map(({ takesPlaceOn }) => takesPlaceOn)).toEqual(['2026-12-31', '2027-01-01'])
  }))
