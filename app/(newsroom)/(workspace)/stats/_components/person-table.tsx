import type { PersonRank } from '#domain/stats/list-person-ranks'

import { wordCount, wordShare } from '#lib/figure-words'
import { statHref, wordCompared, type StatView } from '../_lib/stat-view.ts'
import { Change } from './change.tsx'

const SHOWN = 20

/** Those who write, ranked by their share of what was used. */
export function PersonTable({
  ranks,
  view,
  all,
  everybody,
}: {
  ranks: readonly PersonRank[]
  view: StatView
  /** Shows everybody, not the first only. */
  all: boolean
  /** The address that shows everybody. */
  everybody: string
}) {
  const shown = all ? ranks : ranks.slice(0, SHOWN)
  return (
    <section aria-labelledby="people">
      <div className="stat-head">
        <h2 id="people">通讯员用稿</h2>
        <span className="mute small">
          几人合署的按人数平分，各行取两位小数，加起来与篇数可能差百分之几篇。
        </span>
        {shown.length < ranks.length && <a href={everybody}>全部 {ranks.length} 人</a>}
      </div>
      {shown.length === 0 ? (
        <p className="mute">这一时段没有署名的来稿。</p>
      ) : (
        <div className="table-scroll">
          <table className="table rank">
            <thead>
              <tr>
                {['名次', '姓名', '地区'].map((word) => (
                  <th key={word} scope="col">
                    {word}
                  </th>
                ))}
                {['来稿', '采用', '参与', '字数', '图片', `较${wordCompared(view)}`].map((word) => (
                  <th key={word} scope="col" className="figure">
                    {word}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={`${row.accountId ?? row.name}-${row.divisionCode}`}>
                  <td>{row.rank}</td>
                  <th scope="row">
                    <a href={statHref(personPath(row), view.period)}>{row.name}</a>
                  </th>
                  <td>{row.divisionName}</td>
                  <td className="figure">{wordShare(row.submitted)}</td>
                  <td className="figure">
                    <b>{wordShare(row.used)}</b>
                  </td>
                  <td className="figure">{row.stories}</td>
                  <td className="figure">{wordCount(row.characters)}</td>
                  <td className="figure">{wordShare(row.pictures)}</td>
                  <td className="figure">
                    <Change now={row.used} before={row.usedBefore} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function personPath({ accountId, name, divisionCode }: PersonRank): string {
  const key = accountId === null ? { name, in: divisionCode } : { account: String(accountId) }
  return `/stats/person?${new URLSearchParams(key).toString()}`
}
