import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import type { ShownAnnouncement } from '#domain/announcement/shown-announcements'

import { AnnouncedList } from './announced-list.tsx'

const announced = (announcementId: number, takesPlaceOn: string): ShownAnnouncement => ({
  announcementId,
  type: 'lecture',
  title: `政协讲堂第${announcementId}讲`,
  takesPlaceOn,
  startTime: '09:30',
  place: null,
  callOffReason: null,
  isChanged: false,
  isDemo: false,
  division: { code: '620825', name: '庄浪县', slug: 'zhuanglang', level: 'county' },
})

it('leaves the year out of the days of this one, and writes it for those after New Year', () => {
  const days = ['2026-12-31', '2027-01-01']
  const markup = renderToStaticMarkup(
    <AnnouncedList
      announced={days.map((day, index) => announced(index + 1, day))}
      year={2026}
      withDivision
    />,
  )
  const words = [...markup.matchAll(/<time[^>]*dateTime="([^"]+)"[^>]*>(.*?)<\/time>/gu)].map(
    ([, day, text]) => [day, text?.replaceAll(/<[^>]+>/gu, '')],
  )
  expect(words).toEqual([
    ['2026-12-31', '12月31日'],
    ['2027-01-01', '2027年1月1日'],
  ])
  expect(markup).toContain('周四 09:30')
  expect(markup).toContain('周五 09:30')
})
