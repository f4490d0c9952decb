import type { Metadata } from 'next'

import { Cell, ColumnHead, RowHead, Table } from '#components/ui/table'
import { listCommittees } from '#domain/committee/list-committees'
import { database } from '#server/database'

import { orMissing } from '../../_lib/or-missing.tsx'
import { orNotFound } from '../../_lib/or-not-found.ts'
import { oneOf, type SearchParams } from '../../_lib/search-params.ts'
import { AdminHead } from '../_components/admin-head.tsx'
import { AdminList } from '../_components/admin-list.tsx'
import { SearchSelect } from '../../_components/search-form.tsx'
import { readListAddress } from '../_lib/read-list-address.ts'

export const metadata: Metadata = { title: '政协委员会' }
export const instant = false

const HERE = '/admin/committees'

export default orMissing(async function CommitteesPage({
  searchParams,
}: {
  searchParams: SearchParams
}) {
  const { actor, query, text, after } = await readListAddress(searchParams)
  const facts = oneOf(query['facts'], ['missing'] as const)
  const search = { actor, text, missing: facts === 'missing', after }
  const { rows, next } = await orNotFound(listCommittees(database(), search))
  return (
    <>
      <AdminHead actor={actor} current={HERE} />
      <AdminList
        action={HERE}
        query={query}
        label="名称"
        asked={{ q: text, facts }}
        choices={
          <SearchSelect
            name="facts"
            label="资料"
            value={facts}
            choices={[['missing', '缺地址或电话']]}
          />
        }
        found={rows.length}
        next={next}
        empty={(searched) => ({
          title: searched ? '没有这样的政协委员会' : '您的地区没有政协委员会',
          hint: facts ? '资料都填齐了，读者在县区页上看得到。' : '换个名称再找。',
        })}
      >
        <Table kind="records" narrow="cards" caption="政协委员会和它们的资料">
          <thead>
            <tr>
              <ColumnHead>名称</ColumnHead>
              <ColumnHead>地址</ColumnHead>
              <ColumnHead>电话</ColumnHead>
              <ColumnHead>职能</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ divisionCode, slug, name, address, phone, duties }) => (
              <tr key={divisionCode}>
                <RowHead strong>
                  <a href={`${HERE}/${slug}`}>{name}</a>
                </RowHead>
                <Cell label="地址">{address ?? <Missing />}</Cell>
                <Cell label="电话">{phone ?? <Missing />}</Cell>
                <Cell label="职能">{duties ?? <span className="text-ink-2">通用的一句</span>}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </AdminList>
    </>
  )
})

const Missing = () => <span className="text-earth">没填</span>
