import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/ui/back-link'
import { PageBody, Spacer } from '#components/ui/page-head'
import { runsSite } from '#domain/account/runs-site'
import { listDivisions } from '#domain/division/list-divisions'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../../_lib/or-missing.tsx'
import { AdminHead } from '../../_components/admin-head.tsx'
import { RecordForm } from '../../_components/record-form.tsx'
import { saveNewUnit } from '../actions.ts'
import { unitGroups } from '../_lib/unit-fields.ts'

export const metadata: Metadata = { title: '加单位' }
export const instant = false

const LIST = '/admin/units'
const EMPTY = { divisionCode: '', name: '', side: 'government', formerNames: '' }

export default orMissing(async function NewUnitPage() {
  const actor = await requireActor()
  if (!runsSite(actor)) notFound()
  const divisions = await listDivisions(database())
  return (
    <>
      <AdminHead actor={actor} current={LIST}>
        <Spacer />
        <BackLink href={LIST}>全部承办单位</BackLink>
      </AdminHead>
      <PageBody stack>
        <h2>加一个承办单位</h2>
        <RecordForm
          label="加一个承办单位"
          groups={unitGroups(divisions)}
          saved={EMPTY}
          send={saveNewUnit}
          submitLabel="加单位"
          then={LIST}
        />
      </PageBody>
    </>
  )
})
