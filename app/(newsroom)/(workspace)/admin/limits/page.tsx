import type { Metadata } from 'next'

import { Cell, ColumnHead, RowHead, Table } from '#components/ui/table'
import { listLimitedDivisions } from '#domain/limit/list-limits'
import { LIMIT_STEP_LABELS } from '#lib/matter-labels'
import { database } from '#server/database'

import { orMissing } from '../../_lib/or-missing.tsx'
import { orNotFound } from '../../_lib/or-not-found.ts'
import type { SearchParams } from '../../_lib/search-params.ts'
import { AdminHead } from '../_components/admin-head.tsx'
import { AdminList } from '../_components/admin-list.tsx'
import { readListAddress } from '../_lib/read-list-address.ts'

export const metadata: Metadata = { title: '办理期限' }
export const instant = false

const HERE = '/admin/limits'

export default orMissing(async function LimitsPage({
  searchParams,
}: {
  searchParams: SearchParams
}) {
  const { actor, query, text, after } = await readListAddress(searchParams)
  const { rows, next } = await orNotFound(listLimitedDivisions(database(), { actor, text, after }))
  return (
    <>
      <AdminHead actor={actor} current={HERE} />
      <AdminList
        action={HERE}
        query={query}
        label="地区"
        asked={{ q: text }}
        found={rows.length}
        next={next}
        empty={() => ({ title: '没有这样的地区', hint: '换个名称再找。' })}
        changes={{ actor, subject: 'limit', now: new Date() }}
      >
        <Table kind="records" narrow="cards" caption="各地区启用的办理期限">
          <thead>
            <tr>
              <ColumnHead>地区</ColumnHead>
              <ColumnHead>启用的期限</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ slug, name, steps }) => (
              <tr key={slug}>
                <RowHead strong>
                  <a href={`${HERE}/${slug}`}>{name}</a>
                </RowHead>
                <Cell label="启用的">
                  {steps.map((step) => LIMIT_STEP_LABELS[step]).join('、') || (
                    <span className="text-ink-2">没有启用</span>
                  )}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </AdminList>
    </>
  )
})
