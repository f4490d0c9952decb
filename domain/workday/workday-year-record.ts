import { workdayYears } from '#db/schema/matter/workday-years'
import { Refusal } from '#lib/refusal'

import { requireSiteAdmin } from '../account/runs-site.ts'
import type { RecordKind } from '../admin-record/record-kind.ts'
import { workdayYearSchema, type WorkdayYearFields } from './schemas.ts'

export const WORKDAY_YEAR: RecordKind<WorkdayYearFields> = {
  subject: 'workday-year',
  table: workdayYears,
  key: workdayYears.year,
  columns: {
    year: workdayYears.year,
    title: workdayYears.title,
    publishedOn: workdayYears.publishedOn,
    sourceUrl: workdayYears.sourceUrl,
    notice: workdayYears.notice,
  },
  schema: workdayYearSchema,
  shape: workdayYearSchema.shape,
  nameOf: ({ year }) => `${year}年`,
  requireKeeper: (actor) => requireSiteAdmin(actor),
  missing: '没有登记这一年的放假安排',
  taken: () =>
    new Refusal('conflict', '这一年已经登记过了', { year: ['这一年已经登记过了，请打开它改'] }),
  check: (_, { after, key }) => {
    if (key === null || key === after.year) return Promise.resolve()
    throw new Refusal('invalid-input', '请改正标出的地方', { year: ['年份不能改，请另加一年'] })
  },
}
