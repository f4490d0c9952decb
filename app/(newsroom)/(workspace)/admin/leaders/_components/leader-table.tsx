import type { KeptLeader } from '#domain/article/leaders/list-kept-leaders'
import { shanghaiDay, wordTerm } from '#lib/dates'
import { CHANGE_FIELD_WORDS } from '#lib/words'

/** The list one line a row, by division and in its order. */
export function LeaderTable({ rows, now }: { rows: readonly KeptLeader[]; now: Date }) {
  const today = shanghaiDay(now)
  const { personName, divisionCode, post, rank } = CHANGE_FIELD_WORDS
  return (
    <table className="table admin-table">
      <caption className="unseen">领导名录，按单位和排序</caption>
      <thead>
        <tr>
          <th scope="col">{personName}</th>
          <th scope="col">{divisionCode}</th>
          <th scope="col">{post}</th>
          <th scope="col">任期</th>
          <th scope="col" className="figure">
            {rank}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const over = row.endsOn !== null && row.endsOn < today
          return (
            <tr key={row.id} className={over ? 'mute' : undefined}>
              <th scope="row">
                <a href={`/admin/leaders/${row.id}`}>{row.personName}</a>
              </th>
              <td data-label={divisionCode} className="brief">
                {row.divisionName}
              </td>
              <td data-label={post}>{row.post}</td>
              <td data-label="任期" className="brief">
                {wordTerm(row)}
              </td>
              <td data-label={rank} className="figure">
                {row.rank}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
