import type { Queryable } from '#db/client'
import { AUDIT_RESULT_LABELS } from '#lib/audit-labels'
import { shanghaiIso } from '#lib/dates'
import { CSV_START, renderCsv } from '#lib/formats/render-csv'

import type { Actor } from '../account/actor.ts'
import type { AuditFilters } from './audit-filters.ts'
import { auditScopes } from './audit-scopes.ts'
import { listAuditRows, type AuditRow } from './list-audit.ts'
import { formatAction, formatCode, formatObjectKind } from './format-entry.ts'

/** No file grows beyond this; the days of the filter make several of it. */
export const MAX_EXPORTED = 50_000
const BATCH = 1_000

const HEAD = [
  '编号',
  '时间',
  '姓名',
  '用户名',
  '网络地址',
  '操作',
  '对象',
  '对象编号',
  '对象姓名',
  '结果',
  '原因',
  '细节',
  '哈希',
  '理由',
]
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
  yield CSV_START + renderCsv([HEAD])
  let before: number | undefined
  for (let written = 0; written < MAX_EXPORTED; written += BATCH) {
    const rows = await listAuditRows(db, { ...input, before, limit: BATCH })
    yield renderCsv(rows.map(cellsOf))
    before = rows.at(-1)?.id
    if (rows.length < BATCH) return
  }
  yield renderCsv([[CUT]])
}

const cellsOf = (row: AuditRow): string[] => [
  `${row.id}`,
  shanghaiIso(row.at),
  row.person?.name ?? '',
  row.person?.loginName ?? '',
  row.address ?? '',
  formatAction(row.action),
  formatObjectKind(row.objectKind),
  row.objectId ?? '',
  row.objectName ?? '',
  AUDIT_RESULT_LABELS[row.result],
  row.code === null ? '' : formatCode(row.action, row.code),
  JSON.stringify(row.details),
  row.hash,
  row.reason ?? '',
]
