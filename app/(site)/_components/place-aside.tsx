import { MostReadList } from '#components/article/most-read'
import { CountyLinks } from '#components/map/county-links'
import { SeriesLedger } from '#components/timeline/series-ledger'
import { SectionHead } from '#components/ui/section-head'
import type { Place } from '#domain/site/list-places'
import { rollUpToPrefectures } from '#domain/site/roll-up'
import { seriesPath } from '#lib/site-paths'
import type { MostRead } from '#domain/stats/list-most-read'
import type { readPlacePage } from '#server/reader/place'

import { countsByCode, ownLevelEntry } from '../_lib/own-level-entry.ts'
import { CommitteeCard } from './committee-card.tsx'

interface PlaceAsideProps {
  place: Place
  places: readonly Place[]
  page: Awaited<ReturnType<typeof readPlacePage>>
  mostRead: readonly MostRead[]
}

/** Beside a place's news: its committee, its numbered runs, its counties or its neighbours. */
export function PlaceAside({ place, places, page, mostRead }: PlaceAsideProps) {
  const { committee, series, counts } = page
  const isCounty = place.level === 'county' || place.level === 'zone'
  const parent = isCounty ? places.find(({ code }) => code === place.parentCode) : place
  const byCode = countsByCode(counts)
  const members = places.filter(({ parentCode }) => parentCode === parent?.code)
  return (
    <aside className="span-4 stack" aria-label={`${place.name}资料`}>
      {committee && <CommitteeCard committee={committee} />}
      <MostReadList stories={mostRead} withPlace={!isCounty} />
      {series.length > 0 && (
        <section aria-labelledby="series">
          <SectionHead
            id="series"
            title="系列"
            more={{ href: seriesPath(place.slug), words: '逐次看' }}
          />
          <SeriesLedger series={series} withPlace={!isCounty} />
        </section>
      )}
      {members.length > 0 && (
        <section aria-labelledby="members">
          <SectionHead
            id="members"
            title={place.level === 'province' ? '各市州' : `${parent?.name}各县区`}
            note="近30天"
          />
          <CountyLinks
            counties={members}
            counts={place.level === 'province' ? rollUpToPrefectures(byCode) : byCode}
            own={parent ? ownLevelEntry(parent, places, counts) : null}
            current={place.code}
          />
        </section>
      )}
      {place.level !== 'province' && (
        <p className="silent">
          <a className="text-link" href="/about/api#embed">
            把{place.name}的报道放到自己的网站上
          </a>
        </p>
      )}
    </aside>
  )
}
