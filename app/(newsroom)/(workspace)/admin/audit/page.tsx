import type { Metadata } from 'next'

import { EmptyState } from '#components/ui/empty-state'
import { PageBody } from '#components/ui/page-head'
import { Pager } from '#components/ui/pager'
import { ButtonLink } from '#components/ui/button'
import { HelpText } from '#components/ui/help-text'
import { auditQuery, parseAuditFilters } from '#domain/audit/audit-filters'
import { MAX_EXPORTED } from '#domain/audit/export-audit'
import { findVerification } from '#domain/audit/find-verification'
import { findAuditHead, listAudit } from '#domain/audit/list-audit'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../_lib/or-missing.tsx'
import { orNotFound } from '../../_lib/or-not-found.ts'
import { textOf, type SearchParams } from '../../_lib/search-params.ts'
import { AuditFilterForm } from './_components/audit-filter-form.tsx'
import { AuditHead } from './_components/audit-head.tsx'
import { AuditTable } from './_components/audit-table.tsx'
import { VerifyLine } from './_components/verify-line.tsx'

export const metadata: Metadata = { title: '审计日志' }
export const instant = false

export default orMissing(async function AuditPage({
  searchParams,
}: {
  searchParams: SearchParams
}) {
  const actor = await requireActor()
  const query = await searchParams
  const filters = parseAuditFilters(query)
  const after = textOf(query['after'])
  const db = database()
  const [{ rows, next }, head, verified] = await orNotFound(
    Promise.all([
      listAudit(db, { actor, filters, after }),
      findAuditHead(db, { actor }),
      findVerification(db, { actor }),
    ]),
  )
  const now = new Date()
  const asked = auditQuery(filters)
  const base = asked === '' ? '/admin/audit' : `/admin/audit?${asked}`
  return (
    <>
      <AuditHead current="log">
        <ButtonLink size="small" href={`/api/audit/log.csv?${asked}`} download>
          导出表格
        </ButtonLink>
      </AuditHead>
      <PageBody stack>
        <VerifyLine lastRow={head.id} last={verified} now={now} />
        <AuditFilterForm filters={filters} />
        {rows.length > 0 ? (
          <AuditTable rows={rows} now={now} />
        ) : (
          <EmptyState title={asked === '' ? '还没有记录' : '没有符合的记录'}>
            {asked === ''
              ? '登录、提交、审稿、改设置，办成的和被拒绝的，都会记在这里。'
              : '放宽条件再查：去掉一项，或者把日期拉长。'}
          </EmptyState>
        )}
        <Pager base={base} next={next} started={after !== undefined} />
        <HelpText className="wrap-anywhere">
          日志只增不改，每一行都扣着上一行。
          {head.id > 0 && (
            <>
              末行是第 {head.id} 行，哈希 <code>{head.hash}</code>
              ：抄下来另存，技术人员用 <code>npm run audit:verify</code> 能查出这以前有没有人动过。
            </>
          )}
          导出的表格最多 {MAX_EXPORTED.toLocaleString('en-US')} 行，导出也会记下来。
        </HelpText>
      </PageBody>
    </>
  )
})
