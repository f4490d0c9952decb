import { MostReadList } from '#components/article/most-read'
import { CountyLinks } from '#components/map/county-links'
import { SeriesLedger } from '#components/timeline/series-ledger'
import { SectionHead } from '#components/ui/section-head'
import type { SiteDivision } from '#domain/site/list-site-divisions'
import { rollUpToPrefectures } from '#domain/site/roll-up'
import { sayPath } from '#lib/addresses/intake-paths'
import { seriesPath } from '#lib/addresses/site-paths'
import type { MostRead } from '#domain/stats/list-most-read'
import type { readDivisionPage } from '#server/reader/division'

import { countsByCode, ownLevelEntry } from '../_lib/own-level-entry.ts'
import { CommitteeCard } from './committee-card.tsx'
import { ConsultationsLine } from './consultations-line.tsx'
import { ProposalsLine } from './proposals-line.tsx'

interface DivisionAsideProps {
  division: SiteDivision
  divisions: readonly SiteDivision[]
  page: Awaited<ReturnType<typeof readDivisionPage>>
  mostRead: readonly MostRead[]
}

/** Beside a place's news: its committee, its numbered runs, its counties or its neighbours. */
export function DivisionAside({ division, divisions, page, mostRead }: DivisionAsideProps) {
  const { committee, series, counts, proposals, topics } = page
  const isCounty = division.level === 'county' || division.level === 'zone'
  const parent = isCounty ? divisions.find(({ code }) => code === division.parentCode) : division
  const byCode = countsByCode(counts)
  const members = divisions.filter(({ parentCode }) => parentCode === parent?.code)
  return (
    <aside className="lg:col-span-4 stack" aria-label={`${division.name}资料`}>
      {committee && <CommitteeCard committee={committee} />}
      <p className="silent">
        <a className="text-link" href={sayPath(division)}>
          给{division.name}政协说一件事
        </a>
      </p>
      <MostReadList articles={mostRead} withDivision={!isCounty} />
      {proposals && <ProposalsLine division={division} newest={proposals} />}
      {topics.all > 0 && <ConsultationsLine division={division} counts={topics} />}
      {series.length > 0 && (
        <section aria-labelledby="series">
          <SectionHead
            id="series"
            title="系列"
            more={{ href: seriesPath(division.slug), label: '逐次看' }}
          />
          <SeriesLedger series={series} withDivision={!isCounty} />
        </section>
      )}
      {members.length > 0 && (
        <section className="print:hidden" aria-labelledby="members">
          <SectionHead
            id="members"
            title={division.level === 'province' ? '各市州' : `${parent?.name}各县区`}
            note="近30天"
          />
          <CountyLinks
            counties={members}
            counts={division.level === 'province' ? rollUpToPrefectures(byCode) : byCode}
            own={parent ? ownLevelEntry(parent, divisions, counts) : null}
            current={division.code}
          />
        </section>
      )}
      {division.level !== 'province' && (
        <p className="silent print:hidden">
          <a className="text-link" href="/about/api#embed">
            把{division.name}的报道放到自己的网站上
          </a>
        </p>
      )}
    </aside>
  )
}
