import type { AuditRow } from '#domain/audit/list-audit'
import { wordAction, wordCode, wordDetails, wordObjectKind } from '#domain/audit/word-row'
import { AUDIT_RESULT_WORDS } from '#lib/audit-words'
import { wordMoment } from '#lib/dates'

/** The log's rows, newest first; what was refused or failed stands out. */
export function AuditTable({ rows, now }: { rows: readonly AuditRow[]; now: Date }) {
  return (
    <table className="table audit-table">
      <caption className="unseen">操作日志</caption>
      <thead>
        <tr>
          <th scope="col">时间</th>
          <th scope="col">谁</th>
          <th scope="col">操作</th>
          <th scope="col">对象</th>
          <th scope="col">结果</th>
          <th scope="col">细节</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line key={row.id} row={row} now={now} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ row, now }: { row: AuditRow; now: Date }) {
  const { id, at, person, address, action, result, code } = row
  return (
    <tr id={`row-${id}`}>
      <td className="when-cell">
        <time dateTime={at.toISOString()}>{wordMoment(at, now)}</time>
      </td>
      <td className="who-cell">
        {person?.name ?? (address === null ? '系统' : '没有登录的人')}
        <small>{[person?.loginName, address].filter(Boolean).join(' · ')}</small>
      </td>
      <td className="what-cell">{wordAction(action)}</td>
      <td className="object-cell">
        <ObjectOf row={row} />
      </td>
      <td className="result-cell">
        <span className={result === 'ok' ? 'audit-ok' : 'audit-no'}>
          {AUDIT_RESULT_WORDS[result]}
        </span>
        {code !== null && <small>{wordCode(action, code)}</small>}
      </td>
      <td className="details-cell">
        <Details row={row} />
      </td>
    </tr>
  )
}

function ObjectOf({ row: { objectKind, objectId, objectName } }: { row: AuditRow }) {
  const words = [wordObjectKind(objectKind), objectName ?? objectId].filter(Boolean).join(' ')
  if (objectKind !== 'edition' || objectId === null) return words
  return <a href={`/admin/audit/editions/${objectId}`}>{words}</a>
}

function Details({ row }: { row: AuditRow }) {
  return (
    <details>
      <summary>第 {row.id} 行</summary>
      <dl>
        <div>
          <dt>时刻</dt>
          <dd>{row.at.toISOString()}</dd>
        </div>
        <div>
          <dt>操作名</dt>
          <dd>{row.action}</dd>
        </div>
        {wordDetails(row.details).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>哈希</dt>
          <dd>{row.hash}</dd>
        </div>
      </dl>
    </details>
  )
}
