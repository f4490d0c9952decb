import { Cell, ColumnHead, RowHead, Table } from '#components/ui/table'
import type { PersonRank } from '#domain/stats/list-person-ranks'

import { formatCount, formatShare } from '#lib/format-figures'
import { statHref, formatCompared, type StatView } from '../_lib/stat-view.ts'
import { Change } from './change.tsx'
import { StatHead } from './stat-head.tsx'

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
      <StatHead id="people" title="通讯员用稿">
        <span className="text-ink-2 text-xs">
          几人合署的按人数平分，各行取两位小数，加起来与篇数可能差百分之几篇。
        </span>
        {shown.length < ranks.length && <a href={everybody}>全部 {ranks.length} 人</a>}
      </StatHead>
      {shown.length === 0 ? (
        <p className="text-ink-2">这一时段没有署名的来稿。</p>
      ) : (
        <div className="relative overflow-x-auto">
          <Table kind="figures">
            <thead>
              <tr>
                {['名次', '姓名', '地区'].map((word) => (
                  <ColumnHead key={word}>{word}</ColumnHead>
                ))}
                {['来稿', '采用', '参与', '字数', '图片', `较${formatCompared(view)}`].map(
                  (word) => (
                    <ColumnHead key={word} figure>
                      {word}
                    </ColumnHead>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={`${row.accountId ?? row.name}-${row.divisionCode}`}>
                  <Cell>{row.rank}</Cell>
                  <RowHead>
                    <a href={statHref(personPath(row), view.period)}>{row.name}</a>
                  </RowHead>
                  <Cell>{row.divisionName}</Cell>
                  <Cell figure>{formatShare(row.submitted)}</Cell>
                  <Cell figure>
                    <b>{formatShare(row.used)}</b>
                  </Cell>
                  <Cell figure>{row.articleCount}</Cell>
                  <Cell figure>{formatCount(row.characters)}</Cell>
                  <Cell figure>{formatShare(row.pictures)}</Cell>
                  <Cell figure>
                    <Change now={row.used} before={row.usedBefore} />
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
    </section>
  )
}

function personPath({ accountId, name, divisionCode }: PersonRank): string {
  const key = accountId === null ? { name, in: divisionCode } : { account: String(accountId) }
  return `/stats/person?${new URLSearchParams(key).toString()}`
}
