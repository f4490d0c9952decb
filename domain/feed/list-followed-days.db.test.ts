import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { goodProposal, publishRegister, registered } from '../testing/registers.ts'
import { COUNTY, setStage } from '../testing/stage.ts'
import { listFollowedDays } from './list-followed-days.ts'

const LEAD = { unit: '县住建局', part: 'lead' as const, assignedOn: '2026-02-01' }
const OWED = { ...LEAD, answeredOn: null, resultClass: null }

it.each([
  ['2026-03-11', 1],
  [null, 0],
])('has of a deadline %s so many days: %i', (dueOn, count) =>
  withRollback(async (tx) => {
    const rows = [goodProposal({ assignments: [{ ...OWED, dueOn }] })]
    const { sessionId } = await registered(tx, rows)
    const { final } = await setStage(tx)
    await publishRegister(tx, final, sessionId)
    const days = await listFollowedDays(tx, { divisionCode: COUNTY, limit: 9 })
    expect(days).toMatchObject({ promises: [], topicPromises: [] })
    expect(days.deadlines).toHaveLength(count)
  }),
)
