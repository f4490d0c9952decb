import postgres from 'postgres'
import { expect, it } from 'vitest'

import { outbox } from '#db/schema/outbox'
import { racesDatabase } from '#db/testing/test-database'

import { listenForChanges } from './listen-for-changes.ts'

const change = { articleId: -3, divisionCodes: [], topicIds: [] }
const url = () => process.env['TEST_RACES_DATABASE_URL'] ?? ''

it('is woken by the commit of a row that readers see the consequence of', async () => {
  let woken = 0
  listenForChanges(url(), () => (woken += 1))()
  await expect.poll(() => woken).toBeGreaterThan(0)
  const before = woken
  await racesDatabase().insert(outbox).values({ event: 'article.tested', payload: { change } })
  await expect.poll(() => woken).toBeGreaterThan(before)
})

it('listens again when its connection is gone', async () => {
  let woken = 0
  const listen = listenForChanges(url(), () => (woken += 1))
  listen()
  await expect.poll(() => woken).toBeGreaterThan(0)
  const sql = postgres(url(), { max: 1 })
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'portal-changes' and pid <> pg_backend_pid()`
  await sql.end()
  const before = woken
  await expect
    .poll(() => {
      listen()
      return woken
    })
    .toBeGreaterThan(before)
})
