import { AUDIT_ACTIONS } from '#lib/audit-actions'

import { expect, test } from '../fixtures.ts'
import { ACCOUNTS } from './replayed/accounts.ts'
import { COUNTERSIGNED } from './replayed/countersigned.ts'
import { NOT_REPLAYED } from './replayed/elsewhere.ts'
import { FORCED } from './replayed/forced.ts'
import { PUBLISHING } from './replayed/publishing.ts'
import { REVIEWING } from './replayed/reviewing.ts'
import { SITE_RECORDS } from './replayed/site-records.ts'
import { WRITING } from './replayed/writing.ts'

const TABLES = [WRITING, REVIEWING, PUBLISHING, FORCED, ACCOUNTS, COUNTERSIGNED, SITE_RECORDS]

for (const { about, replayAll } of TABLES) {
  test(`what is done ${about} is done by nobody else in their name`, async ({
    page,
    context,
    baseURL,
    signInAs,
    rows,
  }) => {
    await replayAll({ page, context, signInAs, rows, origin: new URL(baseURL ?? '').origin })
  })
}

test('every action of the audit log is replayed, or listed with the reason why not', () => {
  const replayed = TABLES.flatMap(({ actions }) => actions)
  const known = Object.keys(AUDIT_ACTIONS)
  const excepted = Object.keys(NOT_REPLAYED)
  expect(excepted.filter((action) => replayed.includes(action))).toEqual([])
  expect(
    known.filter((action) => !replayed.includes(action) && !excepted.includes(action)),
  ).toEqual([])
})
