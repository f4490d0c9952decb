import type { Metadata } from 'next'

import { NothingYet } from '#components/layout/nothing-yet'
import { PageTitle } from '#components/layout/page-title'
import { RegionGrid } from '#components/layout/region-grid'
import { SeriesLedger } from '#components/timeline/series-ledger'
import { SeriesDivisions } from '#components/timeline/series-divisions'
import { Headline } from '#components/ui/headline'
import { SectionHead } from '#components/ui/section-head'
import { covers } from '#domain/division/covers'
import { readNewestSeries, readSeries } from '#server/reader/series'
import { readDivisions } from '#server/reader/site'

import { Frame } from '../_components/frame.tsx'
import { pageMetadata } from '../_lib/page-metadata.ts'

export const ensureStatic = 'navigation'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: '讲堂与会议系列',
    description: '各级政协的政协讲堂与历次会议，按序号一次一次记下，缺的注明尚未收录',
    path: '/series',
    column: { name: '讲堂与会议系列' },
  })
}

export default async function SeriesPage() {
  const [divisions, runs, newest] = await Promise.all([
    readDivisions(),
    readSeries(),
    readNewestSeries(),
  ])
  const withSeries = divisions.filter(({ code }) =>
    runs.some(({ divisionCode }) => divisionCode === code),
  )
  const groups = divisions
    .filter((one) => one === divisions[0] || one.level === 'prefecture')
    .map((head) => ({
      head,
      members: withSeries.filter(({ code }) =>
        head.level === 'province' ? code === head.code : covers(head.code, code),
      ),
    }))
    .filter(({ members }) => members.length > 0)
  return (
    <Frame current="series">
      <PageTitle
        title="讲堂与会议系列"
        lead="政协讲堂第几讲、第几次主席会议：标题里写明序号的，按序号一次一次记下。"
      />
      {runs.length === 0 && (
        <NothingYet>还没有系列。标题里写明第几讲、第几次的报道刊发后，会排在这里。</NothingYet>
      )}
      {newest.length > 0 && (
        <section aria-labelledby="newest">
          <SectionHead id="newest" title="最近有新报道" />
          <SeriesLedger series={newest} withDivision wide />
        </section>
      )}
      {groups.length > 0 && (
        <section className="section" aria-labelledby="by-place">
          <SectionHead
            id="by-place"
            title="按地区找"
            note={`共${withSeries.length}地${runs.length}个系列`}
          />
          <RegionGrid>
            {groups.map(({ head, members }) => (
              <section key={head.code} aria-labelledby={`in-${head.slug}`}>
                <h3 id={`in-${head.slug}`}>
                  <Headline text={head.name} />
                </h3>
                <div className="mt-2">
                  <SeriesDivisions divisions={members} runs={runs} />
                </div>
              </section>
            ))}
          </RegionGrid>
        </section>
      )}
    </Frame>
  )
}
