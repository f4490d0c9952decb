import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/ui/back-link'
import { PageBody, Spacer } from '#components/ui/page-head'
import { holds } from '#domain/account/actor'
import { listDivisions } from '#domain/division/list-divisions'
import { findCommittee } from '#domain/committee/find-committee'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../../_lib/or-missing.tsx'
import { textOf, type SearchParams } from '../../../_lib/search-params.ts'
import { AdminHead } from '../../_components/admin-head.tsx'
import { ChangeHistory } from '../../_components/change-history.tsx'
import { RecordForm } from '../../_components/record-form.tsx'
import { formValues, type FieldGroup } from '../../_lib/record-fields.ts'
import { saveCommittee } from '../actions.ts'

export const metadata: Metadata = { title: '政协委员会' }
export const instant = false

const LIST = '/admin/committees'

const GROUPS: readonly FieldGroup[] = [
  {
    fields: [
      { name: 'name', longest: 40, hint: '简称，如“庄浪县政协”' },
      { name: 'fullName', longest: 80 },
      { name: 'address', hint: '办公地址，不知道就空着，读者页上不显示' },
      { name: 'phone', longest: 60, hint: '对外的电话，带区号，如 0933-6621234' },
      {
        name: 'duties',
        kind: 'area',
        longest: 500,
        hint: '空着就写“政治协商、民主监督、参政议政”',
      },
    ],
  },
]

export default orMissing(async function CommitteePage({
  params,
  searchParams,
}: {
  params: Promise<{ slug: string }>
  searchParams: SearchParams
}) {
  const { slug } = await params
  const here = `${LIST}/${encodeURIComponent(slug)}`
  const actor = await requireActor()
  const after = textOf((await searchParams)['changes'])
  const db = database()
  const division = (await listDivisions(db)).find((one) => one.slug === slug)
  if (!division || !holds(actor, 'admin', division.code)) notFound()
  const committee = await findCommittee(db, division.code)
  if (!committee) notFound()
  return (
    <>
      <AdminHead actor={actor} current={LIST}>
        <Spacer />
        <BackLink href={LIST}>全部政协委员会</BackLink>
      </AdminHead>
      <PageBody stack>
        <h2>{committee.name}</h2>
        <RecordForm
          label={committee.name}
          groups={GROUPS}
          saved={formValues(committee)}
          send={saveCommittee.bind(null, division.code)}
          done="存好了，读者在这个地区的页面上看得到。"
        />
        <ChangeHistory
          actor={actor}
          subject="committee"
          subjectKey={division.code}
          base={here}
          after={after}
          now={new Date()}
        />
      </PageBody>
    </>
  )
})
