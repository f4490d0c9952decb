import type { Metadata } from 'next'

import { NothingYet } from '#components/layout/nothing-yet'
import { PageTitle } from '#components/layout/page-title'
import { formatWhole } from '#lib/whole-site'
import { readWhole } from '#server/reader/site'
import { readTimelineMonths } from '#server/reader/timeline'

import { Frame } from '../_components/frame.tsx'
import { OnThisDay } from '../_components/on-this-day.tsx'
import { ThisWeek } from '../_components/this-week.tsx'
import { TimelineMonth } from '../_components/timeline-month.tsx'
import { pageMetadata } from '../_lib/page-metadata.ts'

export const ensureStatic = 'navigation'

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: '活动时间轴',
    description: '各级政协的活动，按日期排列，可按类型和地区筛选',
    path: '/timeline',
    column: { name: '活动时间轴' },
    feeds: { title: formatWhole(await readWhole()) },
  })
}

/** The newest month that has something to show. */
export default async function TimelinePage() {
  const [newest] = await readTimelineMonths()
  if (newest) {
    const aside = (
      <>
        <ThisWeek />
        <OnThisDay />
      </>
    )
    return <TimelineMonth month={newest.month} view={{}} aside={aside} />
  }
  return (
    <Frame current="timeline">
      <PageTitle title="活动时间轴" />
      <NothingYet>还没有活动。报道发布后，它所写的活动会排在这里。</NothingYet>
    </Frame>
  )
}
