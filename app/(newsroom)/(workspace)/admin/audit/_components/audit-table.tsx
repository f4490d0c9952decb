import { Cell, CellNote, ColumnHead, Table } from '#components/ui/table'
import type { AuditRow } from '#domain/audit/list-audit'
import {
  formatAction,
  formatCode,
  formatDetails,
  formatObjectKind,
} from '#domain/audit/format-entry'
import { AUDIT_RESULT_LABELS } from '#lib/audit-labels'
import { formatDay, formatMoment, shanghaiClock, shanghaiDay } from '#lib/dates'

/** Below the width of its columns: what and when, who and of what, the result, the details. */
const ROW =
  'max-lg:grid max-lg:grid-cols-[minmax(0,1fr)_auto] max-lg:gap-x-3 max-lg:gap-y-0.5 max-lg:border-b max-lg:border-line max-lg:py-3'

const MORE =
  "inline-block min-h-6 cursor-pointer text-xs text-ink-2 after:content-['_▾'] group-open:after:content-['_▴'] max-lg:min-h-tap max-lg:leading-(--spacing-tap)"

/** The log's rows, newest first; what was refused or failed stands out. */
export function AuditTable({ rows, now }: { rows: readonly AuditRow[]; now: Date }) {
  return (
    <Table narrow="grid" caption="操作日志">
      <thead>
        <tr>
          <ColumnHead>时间</ColumnHead>
          <ColumnHead>谁</ColumnHead>
          <ColumnHead>操作</ColumnHead>
          <ColumnHead>对象</ColumnHead>
          <ColumnHead>结果</ColumnHead>
          <ColumnHead>细节</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line key={row.id} row={row} now={now} />
        ))}
      </tbody>
    </Table>
  )
}

function Line({ row, now }: { row: AuditRow; now: Date }) {
  const { id, at, person, address, action, result, code, reason } = row
  return (
    <tr id={`row-${id}`} className={ROW}>
      <Cell
        brief
        className="max-lg:col-start-2 max-lg:row-start-1 max-lg:text-xs max-lg:text-ink-2"
      >
        <time dateTime={at.toISOString()}>{formatMoment(at, now)}</time>
      </Cell>
      <Cell className="max-lg:col-start-1 max-lg:row-start-2">
        {person?.name ?? (address === null ? '系统' : '没有登录的人')}
        <CellNote className="wrap-anywhere">
          {[person?.loginName, address].filter(Boolean).join(' · ')}
        </CellNote>
      </Cell>
      <Cell brief className="max-lg:col-start-1 max-lg:row-start-1 max-lg:font-semibold">
        {formatAction(action)}
      </Cell>
      <Cell brief className="max-lg:col-start-2 max-lg:row-start-2 max-lg:text-right">
        <ObjectOf row={row} />
      </Cell>
      <Cell className="max-lg:col-start-1 max-lg:row-start-3">
        <span className={result === 'ok' ? 'text-ink-2' : 'font-semibold text-cinnabar'}>
          {AUDIT_RESULT_LABELS[result]}
        </span>
        {code !== null && (
          <CellNote className="max-lg:inline max-lg:ml-1.5">{formatCode(action, code)}</CellNote>
        )}
        {reason !== null && <CellNote className="wrap-anywhere">理由：{reason}</CellNote>}
      </Cell>
      <Cell className="w-[30%] max-lg:col-span-2 max-lg:col-start-1 max-lg:row-start-4 max-lg:w-auto">
        <Details row={row} />
      </Cell>
    </tr>
  )
}

function ObjectOf({ row: { objectKind, objectId, objectName } }: { row: AuditRow }) {
  const label = [formatObjectKind(objectKind), objectName ?? objectId].filter(Boolean).join(' ')
  if (objectKind !== 'edition' || objectId === null) return label
  return <a href={`/admin/audit/editions/${objectId}`}>{label}</a>
}

function Details({ row }: { row: AuditRow }) {
  return (
    <details className="group">
      <summary className={MORE}>第 {row.id} 行</summary>
      <dl className="mt-2 text-xs *:grid *:grid-cols-[72px_minmax(0,1fr)] *:gap-2 *:border-t *:border-line *:py-0.75 [&_dd]:wrap-anywhere [&_dt]:text-ink-2">
        <div>
          <dt>时刻</dt>
          <dd>
            {formatDay(shanghaiDay(row.at))} {shanghaiClock(row.at)}
          </dd>
        </div>
        <div>
          <dt>操作名</dt>
          <dd>{row.action}</dd>
        </div>
        {formatDetails(row.details).map(([name, value]) => (
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
