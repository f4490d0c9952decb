import { notFound } from 'next/navigation'

import { Headline } from '#components/ui/headline'
import { SectionHead } from '#components/ui/section-head'
import type { Place } from '#domain/site/list-places'
import { periodKey, wordPeriod, type Period } from '#domain/stats/period'
import { wordShare } from '#lib/figure-words'
import { placePath } from '#lib/site-paths'
import { readHonours } from '#server/reader/honours'
import { readSettings, readToday } from '#server/reader/site'

import { Frame } from '../../_components/frame.tsx'
import { honourPeriods, honoursPath } from '../_lib/honour-periods.ts'

/** Whose stories were used most in a period: places and people; there only while it is switched on. */
export async function HonoursPage({ place, period }: { place: Place; period: Period }) {
  const [{ honoursPage }, today] = await Promise.all([readSettings(), readToday()])
  if (honoursPage === 'off') notFound()
  const key = periodKey(period)
  const { places, people } = await readHonours(place.code, key)
  const offered = honourPeriods(today)
  // Periods without a story have a page only where a link leads to it.
  if (places.length === 0 && !offered.some((one) => periodKey(one) === key)) notFound()
  const slug = place.level === 'province' ? undefined : place.slug
  /** The province's own stories have no list but this one; a place's own row leads to the place. */
  const leadsOn = (row: { level: Place['level']; slug: string }) =>
    row.level !== 'province' && row.slug !== slug
  return (
    <Frame current={null}>
      <header className="page-head">
        <div>
          <h1>光荣榜</h1>
          <p>
            {place.name} {wordPeriod(period)}采用的稿件。几人合署的，按人数平分。
          </p>
        </div>
      </header>
      <nav className="filters" aria-label="时段">
        <div className="filter-row">
          <span>时段</span>
          <ul>
            {offered.map((one) => (
              <li key={periodKey(one)}>
                <a
                  href={honoursPath(one, slug)}
                  aria-current={periodKey(one) === key ? 'page' : undefined}
                >
                  {wordPeriod(one)}
                </a>
              </li>
            ))}
          </ul>
        </div>
        {slug && (
          <div className="filter-row">
            <span>地区</span>
            <ul>
              <li>
                <a href={honoursPath(period)}>全省</a>
              </li>
              <li>
                <a href={honoursPath(period, slug)} aria-current="page">
                  {place.name}
                </a>
              </li>
            </ul>
          </div>
        )}
      </nav>
      {places.length === 0 && <p className="empty-site">这一时段还没有采用的稿件。</p>}
      {places.length > 0 && (
        <div className="section columns honours">
          <section className="span-5" aria-labelledby="honoured-places">
            <SectionHead id="honoured-places" title="各地用稿" note="按采用篇数" />
            <ol>
              {places.map((row) => (
                <li key={row.slug} data-rank={row.rank}>
                  <span className="rank">{row.rank}</span>
                  <a href={leadsOn(row) ? honoursPath(period, row.slug) : placePath(row)}>
                    <Headline text={row.level === 'province' ? `${row.name}（省级）` : row.name} />
                  </a>
                  <b>{row.used} 篇</b>
                </li>
              ))}
            </ol>
          </section>
          <section className="span-7" aria-labelledby="honoured-people">
            <SectionHead id="honoured-people" title="通讯员" note="按署名折合篇数" />
            <ol>
              {people.map((row) => (
                <li key={`${row.placeName}${row.name}`} data-rank={row.rank}>
                  <span className="rank">{row.rank}</span>
                  <span>
                    {row.name} <small>{row.placeName}</small>
                  </span>
                  <b>{wordShare(row.used)} 篇</b>
                </li>
              ))}
            </ol>
          </section>
        </div>
      )}
    </Frame>
  )
}
