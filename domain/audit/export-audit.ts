import type { Queryable } from '#db/client'
import { AUDIT_RESULT_LABELS } from '#lib/audit-labels'
import { shanghaiIso } from '#lib/dates'
import { renderCsv, renderCsvHead, renderCsvRows, type CsvColumns } from '#lib/formats/render-csv'

import type { Actor } from '../account/actor.ts'
import type { AuditFilters } from './audit-filters.ts'
import { auditScopes } from './audit-scopes.ts'
import { listAuditRows, type AuditRow } from './list-audit.ts'
import { formatAction, formatCode, formatObjectKind } from './format-entry.ts'

/** No file grows beyond this; the days of the filter make several of it. */
export const MAX_EXPORTED = 50_000
const BATCH = 1_000

/** A column that is added goes last. */
const COLUMNS: CsvColumns<AuditRow> = {
  编号: (row) => `${row.id}`,
  时间: (row) => shanghaiIso(row.at),
  姓名: (row) => row.person?.name ?? '',
  用户名: (row) => row.person?.loginName ?? '',
  网络地址: (row) => row.address ?? '',
  操作: (row) => formatAction(row.action),
  对象: (row) => formatObjectKind(row.objectKind),
  对象编号: (row) => row.objectId ?? '',
  对象姓名: (row) => row.objectName ?? '',
  结果: (row) => AUDIT_RESULT_LABELS[row.result],
  原因: (row) => (row.code === null ? '' : formatCode(row.action, row.code)),
  细节: (row) => JSON.stringify(row.details),
  哈希: (row) => row.hash,
  理由: (row) => row.reason ?? '',
}
const CUT = `只导出了最新的 ${MAX_EXPORTED} 行，更早的请缩小日期范围再导出`

/**
 * What the filters find as the lines of a CSV file, newest first, read a batch at a time. Refuses at
 * once whoever is no auditor.
 */
export function exportAudit(
  db: Queryable,
  input: { actor: Actor; filters: AuditFilters },
): AsyncGenerator<string> {
  auditScopes(input.actor)
  return lines(db, input)
}

async function* lines(db: Queryable, input: { actor: Actor; filters: AuditFilters }) {
  yield renderCsvHead(COLUMNS)
  let before: number | undefined
  for (let written = 0; written < MAX_EXPORTED; written += BATCH) {
    const rows = await listAuditRows(db, { ...input, before, limit: BATCH })
    yield renderCsvRows(COLUMNS, rows)
    before = rows.at(-1)?.id
    if (rows.length < BATCH) return
  }
  yield renderCsv([[CUT]])
}
