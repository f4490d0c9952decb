import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { SectionBar } from '#components/newsroom/section-bar'
import { BackLink } from '#components/ui/back-link'
import { PageBody, Spacer } from '#components/ui/page-head'
import { listWorkdayYears } from '#domain/workday/list-workday-years'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { MoveButton } from '../../../_components/move-button.tsx'
import { orMissing } from '../../../_lib/or-missing.tsx'
import { orNotFound } from '../../../_lib/or-not-found.ts'
import { parseId, textOf, type SearchParams } from '../../../_lib/search-params.ts'
import { AdminHead } from '../../_components/admin-head.tsx'
import { ChangeHistory } from '../../_components/change-history.tsx'
import { RecordForm } from '../../_components/record-form.tsx'
import { formValues } from '../../_lib/record-fields.ts'
import { YEAR_GROUPS } from '../_lib/year-fields.ts'
import { dropYear, saveNewYear, saveYear } from '../actions.ts'

export const metadata: Metadata = { title: '放假安排' }
export const instant = false

const LIST = '/admin/workdays'

export default orMissing(async function WorkdayYearPage({
  params,
  searchParams,
}: {
  params: Promise<{ year: string }>
  searchParams: SearchParams
}) {
  const year = parseId((await params).year)
  if (year === null) notFound()
  const actor = await requireActor()
  const after = textOf((await searchParams)['changes'])
  const years = await orNotFound(listWorkdayYears(database(), { actor }))
  const found = years.find((one) => one.year === year)
  if (!found) notFound()
  const { isRegistered, ...saved } = found
  return (
    <>
      <AdminHead actor={actor} current={LIST}>
        <Spacer />
        <BackLink href={LIST}>各年的放假安排</BackLink>
      </AdminHead>
      <PageBody stack>
        <h2>{year}年的放假安排</h2>
        {!isRegistered && (
          <p className="text-ink-2">这一年是随系统带的。改了再存，就以存下的为准。</p>
        )}
        <RecordForm
          label={`${year}年的放假安排`}
          groups={YEAR_GROUPS}
          saved={formValues(saved)}
          send={isRegistered ? saveYear.bind(null, year) : saveNewYear}
          done="存好了，以后算的期限照它；已经定下的期限不变。"
        />
        {isRegistered && (
          <SectionBar as="section">
            <div>
              <h2>删除</h2>
              <p className="text-ink-2">登记错了年份才删，改动记录里留着它的样子。</p>
            </div>
            <MoveButton
              label="删除"
              name={`删除${year}年的放假安排`}
              size="small"
              target={{ year }}
              ask={dropYear}
              then={LIST}
            />
          </SectionBar>
        )}
        <ChangeHistory
          actor={actor}
          subject="workday-year"
          subjectKey={year}
          base={`${LIST}/${year}`}
          after={after}
          now={new Date()}
        />
      </PageBody>
    </>
  )
})
