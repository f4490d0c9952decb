import type { PlaceRank } from '#domain/stats/list-place-ranks'
import { usedPercent } from '#domain/stats/rank'

import { wordPercent, wordRankedPlace } from '#lib/figure-words'
import { statHref, wordCompared, type StatView } from '../_lib/stat-view.ts'
import { Change } from './change.tsx'

/** The places one step down, ranked; each leads to its own figures, what the place itself publishes to none. */
export function PlaceTable({
  place,
  ranks,
  view,
}: {
  place: { code: string; level: string }
  ranks: readonly PlaceRank[]
  view: StatView
}) {
  const most = Math.max(1, ...ranks.map(({ used }) => used))
  const ofProvince = place.level === 'province'
  return (
    <section aria-labelledby="places">
      <div className="stat-head">
        <h2 id="places">{ofProvince ? '市州用稿' : '县区用稿'}</h2>
      </div>
      <div className="table-scroll">
        <table className="table rank">
          <thead>
            <tr>
              <th scope="col">名次</th>
              <th scope="col">{ofProvince ? '市州' : '县区'}</th>
              <th scope="col" className="figure">
                来稿
              </th>
              <th scope="col" className="figure">
                采用
              </th>
              <th scope="col" className="bar-column wide-only">
                <span className="unseen">采用篇数图示</span>
              </th>
              <th scope="col" className="figure">
                采用率
              </th>
              <th scope="col" className="figure">
                较{wordCompared(view)}
              </th>
            </tr>
          </thead>
          <tbody>
            {ranks.map((row) => (
              <tr key={row.code}>
                <td>{row.rank}</td>
                <th scope="row">
                  {row.part === 'own' ? (
                    wordRankedPlace(row)
                  ) : (
                    <a href={statHref(`/stats/places/${row.slug}`, view.period)}>
                      {wordRankedPlace(row)}
                    </a>
                  )}
                </th>
                <td className="figure">{row.submitted}</td>
                <td className="figure">
                  <b>{row.used}</b>
                </td>
                <td className="wide-only" aria-hidden="true">
                  {row.used > 0 && (
                    <span className="bar" style={{ width: `${(row.used / most) * 100}%` }} />
                  )}
                </td>
                <td className="figure">{wordPercent(usedPercent(row))}</td>
                <td className="figure">
                  <Change now={row.used} before={row.usedBefore} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
