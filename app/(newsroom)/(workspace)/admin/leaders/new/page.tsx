import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/ui/back-link'
import { PageBody, Spacer } from '#components/ui/page-head'
import { runsSite } from '#domain/account/runs-site'
import { listDivisions } from '#domain/division/list-divisions'
import type { LeaderFields } from '#domain/leader/schemas'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../../_lib/or-missing.tsx'
import { AdminHead } from '../../_components/admin-head.tsx'
import { RecordForm } from '../../_components/record-form.tsx'
import { PasteLeaders } from '../_components/paste-leaders.tsx'
import { leaderGroups } from '../_lib/leader-fields.ts'
import { saveNewLeader } from '../actions.ts'

export const metadata: Metadata = { title: '名录加人' }
export const instant = false

const LIST = '/admin/leaders'
const EMPTY: Record<keyof LeaderFields, string | number> = {
  personName: '',
  divisionCode: '',
  post: '',
  rank: 1,
  startsOn: '',
  endsOn: '',
}

export default orMissing(async function NewLeaderPage() {
  const actor = await requireActor()
  if (!runsSite(actor)) notFound()
  const divisions = await listDivisions(database())
  return (
    <>
      <AdminHead actor={actor} current={LIST}>
        <Spacer />
        <BackLink href={LIST}>整个名录</BackLink>
      </AdminHead>
      <PageBody stack>
        <h2>加一个人</h2>
        <RecordForm
          label="加一个人"
          groups={leaderGroups(divisions)}
          saved={EMPTY}
          send={saveNewLeader}
          submitLabel="加进名录"
          then={LIST}
        />
        <hr className="border-line" />
        <h2>贴许多行</h2>
        <PasteLeaders
          divisionNames={Object.fromEntries(divisions.map(({ code, name }) => [code, name]))}
        />
      </PageBody>
    </>
  )
})
