import { notFound } from 'next/navigation'

import { NothingYet } from '#components/layout/nothing-yet'
import { PageTitle } from '#components/layout/page-title'
import { FilterLinkItem, FilterRow, FilterRows } from '#components/timeline/filter-rows'
import { Headline } from '#components/ui/headline'
import { SectionHead } from '#components/ui/section-head'
import type { SiteDivision } from '#domain/site/list-site-divisions'
import { periodKey, formatPeriod, type Period } from '#domain/stats/period'
import { formatShare } from '#lib/format-figures'
import { divisionPath } from '#lib/addresses/site-paths'
import { readHonours } from '#server/reader/honours'
import { readSettings, readToday, readWhole } from '#server/reader/site'

import { Frame } from '../../_components/frame.tsx'
import { honourPeriods, honoursPath } from '../_lib/honour-periods.ts'

/** Whose articles were used most in a period: places and people; there only while it is switched on. */
export async function HonoursPage({
  division,
  period,
}: {
  division: SiteDivision
  period: Period
}) {
  const [{ honoursPage }, today, whole] = await Promise.all([
    readSettings(),
    readToday(),
    readWhole(),
  ])
  if (honoursPage === 'off') notFound()
  const key = periodKey(period)
  const { divisions, people } = await readHonours(division.code, key)
  const offered = honourPeriods(today)
  // Periods without an article have a page only where a link leads to it.
  if (divisions.length === 0 && !offered.some((one) => periodKey(one) === key)) notFound()
  const slug = division.code === whole?.code ? undefined : division.slug
  /** The province's own articles have no list but this one; a place's own row leads to the place. */
  const leadsOn = (row: { level: SiteDivision['level']; slug: string }) =>
    row.level !== 'province' && row.slug !== slug
  return (
    <Frame current={null}>
      <PageTitle
        title="光荣榜"
        lead={
          <>
            {division.name} {formatPeriod(period)}采用的稿件。几人合署的，按人数平分。
          </>
        }
      />
      <FilterRows label="时段">
        <FilterRow label="时段">
          {offered.map((one) => (
            <FilterLinkItem
              key={periodKey(one)}
              href={honoursPath(one, slug)}
              current={periodKey(one) === key && 'page'}
            >
              {formatPeriod(one)}
            </FilterLinkItem>
          ))}
        </FilterRow>
        {slug && (
          <FilterRow label="地区">
            <FilterLinkItem href={honoursPath(period)} current={false}>
              全省
            </FilterLinkItem>
            <FilterLinkItem href={honoursPath(period, slug)} current="page">
              {division.name}
            </FilterLinkItem>
          </FilterRow>
        )}
      </FilterRows>
      {divisions.length === 0 && <NothingYet>这一时段还没有采用的稿件。</NothingYet>}
      {divisions.length > 0 && (
        <div className="section columns">
          <section className="lg:col-span-5" aria-labelledby="honoured-places">
            <SectionHead id="honoured-places" title="各地用稿" note="按采用篇数" />
            <ol>
              {divisions.map((row) => (
                <li key={row.slug} className={LINE}>
                  <Rank rank={row.rank} />
                  <a href={leadsOn(row) ? honoursPath(period, row.slug) : divisionPath(row)}>
                    <Headline text={row.level === 'province' ? `${row.name}（省级）` : row.name} />
                  </a>
                  <b className="font-semibold whitespace-nowrap">{row.used} 篇</b>
                </li>
              ))}
            </ol>
          </section>
          <section className="lg:col-span-7" aria-labelledby="honoured-people">
            <SectionHead id="honoured-people" title="通讯员" note="按署名折合篇数" />
            <ol>
              {people.map((row) => (
                <li key={`${row.divisionName}${row.name}`} className={LINE}>
                  <Rank rank={row.rank} />
                  <span>
                    {row.name} <small className="ml-2 text-sm text-ink-3">{row.divisionName}</small>
                  </span>
                  <b className="font-semibold whitespace-nowrap">{formatShare(row.used)} 篇</b>
                </li>
              ))}
            </ol>
          </section>
        </div>
      )}
    </Frame>
  )
}

const LINE =
  'grid grid-cols-[2.75rem_minmax(0,1fr)_auto] items-baseline gap-x-2 border-t border-line py-2 first:border-t-0'

/** The first three in red. */
const Rank = ({ rank }: { rank: number }) => (
  <span
    className={`font-serif text-xl leading-[1.3] ${rank <= 3 ? 'text-cinnabar' : 'text-ink-3'}`}
  >
    {rank}
  </span>
)
