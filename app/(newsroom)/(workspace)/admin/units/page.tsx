import type { Metadata } from 'next'

import { ButtonLink } from '#components/ui/button'
import { Spacer } from '#components/ui/page-head'
import { UNIT_SIDES } from '#db/matter-states'
import { listUnitsForAdmin } from '#domain/matter/units/list-units-for-admin'
import { UNIT_SIDE_LABELS } from '#lib/matter-labels'
import { database } from '#server/database'

import { orMissing } from '../../_lib/or-missing.tsx'
import { orNotFound } from '../../_lib/or-not-found.ts'
import { oneOf, type SearchParams } from '../../_lib/search-params.ts'
import { AdminHead } from '../_components/admin-head.tsx'
import { AdminList } from '../_components/admin-list.tsx'
import { SearchSelect } from '../../_components/search-form.tsx'
import { readListAddress } from '../_lib/read-list-address.ts'
import { UnitTable } from './_components/unit-table.tsx'

export const metadata: Metadata = { title: '承办单位' }
export const instant = false

const HERE = '/admin/units'

export default orMissing(async function UnitsPage({
  searchParams,
}: {
  searchParams: SearchParams
}) {
  const { actor, query, text, after } = await readListAddress(searchParams)
  const side = oneOf(query['side'], UNIT_SIDES)
  const search = { actor, text, side, after }
  const { rows, next } = await orNotFound(listUnitsForAdmin(database(), search))
  return (
    <>
      <AdminHead actor={actor} current={HERE}>
        <Spacer />
        <ButtonLink kind="primary" href={`${HERE}/new`}>
          加单位
        </ButtonLink>
      </AdminHead>
      <AdminList
        action={HERE}
        query={query}
        label="名称、曾用名或地区"
        asked={{ q: text, side }}
        choices={
          <SearchSelect
            name="side"
            label="系统"
            value={side}
            choices={UNIT_SIDES.map((one) => [one, UNIT_SIDE_LABELS[one]])}
          />
        }
        found={rows.length}
        next={next}
        empty={(searched) =>
          searched
            ? { title: '没有找到这样的单位', hint: '少写几个字再找。' }
            : {
                title: '还没有承办单位',
                hint: '导入办理情况一览表，单位从表里来；也可以先在这里加。',
              }
        }
        changes={{ actor, subject: 'handling-unit', now: new Date() }}
      >
        <UnitTable rows={rows} />
      </AdminList>
    </>
  )
})
