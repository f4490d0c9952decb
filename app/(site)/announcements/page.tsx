import type { Metadata } from 'next'

import { NothingYet } from '#components/layout/nothing-yet'
import { PageTitle } from '#components/layout/page-title'
import { AnnouncedList } from '#components/timeline/announced-list'
import { ANNOUNCEMENTS_LINK } from '#lib/addresses/site-links'
import { isProvince } from '#lib/whole-site'
import { readNearestAnnouncements } from '#server/reader/announcements'
import { readToday, readWhole } from '#server/reader/site'

import { Frame } from '../_components/frame.tsx'
import { pageMetadata } from '../_lib/page-metadata.ts'

export const ensureStatic = 'navigation'

/** More than any portal announces at a time. */
const LIMIT = 300

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: ANNOUNCEMENTS_LINK.label,
    description: '各级政协预告的活动：哪天、在哪里、谁可以来',
    path: ANNOUNCEMENTS_LINK.href,
    column: { name: ANNOUNCEMENTS_LINK.label },
  })
}

/** All that is announced from today on, the nearest day first. */
export default async function AnnouncementsPage() {
  const [today, whole] = await Promise.all([readToday(), readWhole()])
  const announced = await readNearestAnnouncements(today, LIMIT)
  return (
    <Frame current={null}>
      <PageTitle
        title={ANNOUNCEMENTS_LINK.label}
        lead="今天和以后的活动，日子近的在前；取消了的也注明。"
      />
      {announced.length === 0 ? (
        <NothingYet>现在没有预告的活动。预告公布后，会排在这里。</NothingYet>
      ) : (
        <section className="mt-6" aria-label="预告的活动">
          <AnnouncedList
            announced={announced}
            year={Number(today.slice(0, 4))}
            withDivision={isProvince(whole)}
            wide
          />
        </section>
      )}
    </Frame>
  )
}
