import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/ui/back-link'
import { Note } from '#components/ui/note'
import { PageBody, Spacer } from '#components/ui/page-head'
import { listDivisions } from '#domain/division/list-divisions'
import { countOfUnit } from '#domain/matter/count-of-unit'
import {
  findKeptUnit,
  findMerged,
  getUnit,
  listMergeTargets,
} from '#domain/matter/units/list-units-for-admin'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../../_lib/or-missing.tsx'
import { orNotFound } from '../../../_lib/or-not-found.ts'
import { parseId, textOf, type SearchParams } from '../../../_lib/search-params.ts'
import { AdminHead } from '../../_components/admin-head.tsx'
import { ChangeHistory } from '../../_components/change-history.tsx'
import { RecordForm } from '../../_components/record-form.tsx'
import { formValues } from '../../_lib/record-fields.ts'
import { saveUnit } from '../actions.ts'
import { MergeForm } from '../_components/merge-form.tsx'
import { unitGroups } from '../_lib/unit-fields.ts'

export const metadata: Metadata = { title: '承办单位' }
export const instant = false

const LIST = '/admin/units'

export default orMissing(async function UnitPage({
  params,
  searchParams,
}: {
  params: Promise<{ unitId: string }>
  searchParams: SearchParams
}) {
  const unitId = parseId((await params).unitId)
  if (unitId === null) notFound()
  const actor = await requireActor()
  const query = await searchParams
  const after = textOf(query['changes'])
  const db = database()
  const { formerNames, ...unit } = await orNotFound(getUnit(db, { actor, unitId }))
  const { divisionCode } = unit
  const [divisions, kept, has, targets, merged] = await Promise.all([
    listDivisions(db),
    findKeptUnit(db, { actor, unitId }),
    countOfUnit(db, { actor, unitId }),
    listMergeTargets(db, { actor, unitId, divisionCode }),
    findMerged(db, { actor, unitId, mergedId: parseId(textOf(query['merged']) ?? '') }),
  ])
  return (
    <>
      <AdminHead actor={actor} current={LIST}>
        <Spacer />
        <BackLink href={LIST}>全部承办单位</BackLink>
      </AdminHead>
      <PageBody stack>
        {merged && (
          <Note tone="good" untilRefused>
            <b>并好了：</b>
            {merged.name}的交办件、承诺、授权和单位链接都归这个单位了，名称成为它的曾用名。
          </Note>
        )}
        <h2>{unit.name}</h2>
        {kept === null && (
          <RecordForm
            label={unit.name}
            groups={unitGroups(divisions)}
            saved={formValues({ ...unit, formerNames: formerNames.join('、') })}
            send={saveUnit.bind(null, unitId)}
            done="存好了。"
          />
        )}
        {kept === null && targets.length > 0 && (
          <MergeForm unitId={unitId} name={unit.name} has={has} targets={targets} />
        )}
        {kept !== null && (
          <p>
            已经并入<a href={`${LIST}/${kept.unitId}`}>{kept.name}</a>，这里只留着它的改动记录。
          </p>
        )}
        <ChangeHistory
          actor={actor}
          subject="handling-unit"
          subjectKey={unitId}
          base={`${LIST}/${unitId}`}
          after={after}
          now={new Date()}
        />
      </PageBody>
    </>
  )
})
