import type { Metadata } from 'next'

import { listCommittees } from '#domain/site/list-committees'
import { database } from '#server/database'

import { orNotFound } from '../../_lib/or-not-found.ts'
import { oneOf, type SearchParams } from '../../_lib/search-params.ts'
import { AdminHead } from '../_components/admin-head.tsx'
import { KeptList } from '../_components/kept-list.tsx'
import { SearchSelect } from '../_components/search-form.tsx'
import { readListAddress } from '../_lib/read-list-address.ts'

export const metadata: Metadata = { title: '政协委员会' }
export const instant = false

const HERE = '/admin/committees'

export default async function CommitteesPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, query, words, after } = await readListAddress(searchParams)
  const facts = oneOf(query['facts'], ['missing'] as const)
  const search = { actor, words, missing: facts === 'missing', after }
  const { rows, next } = await orNotFound(listCommittees(database(), search))
  return (
    <>
      <AdminHead actor={actor} current={HERE} />
      <KeptList
        action={HERE}
        query={query}
        label="名称"
        asked={{ q: words, facts }}
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
        <table className="table admin-table">
          <caption className="unseen">政协委员会和它们的资料</caption>
          <thead>
            <tr>
              <th scope="col">名称</th>
              <th scope="col">地址</th>
              <th scope="col">电话</th>
              <th scope="col">职能</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ divisionCode, slug, name, address, phone, duties }) => (
              <tr key={divisionCode}>
                <th scope="row">
                  <a href={`${HERE}/${slug}`}>{name}</a>
                </th>
                <td data-label="地址">{address ?? <Missing />}</td>
                <td data-label="电话">{phone ?? <Missing />}</td>
                <td data-label="职能">{duties ?? <span className="mute">通用的一句</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </KeptList>
    </>
  )
}

const Missing = () => <span className="early">没填</span>
