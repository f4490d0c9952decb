import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

import { eq } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { openDatabase, type OpenDatabase } from '#db/client'
import { editions } from '#db/schema/editions'
import { notices } from '#db/schema/notices'
import { transitions } from '#db/schema/review'
import { newDatabase, type NewDatabase } from '#db/testing/new-database'
import { countWorkers } from '#domain/notice/list-jobs'
import { publishDue } from '#domain/review/publish-due'
import { scheduleEdition } from '#domain/review/schedule-edition'

import { approved, as, NOW, requestKey, setStage } from '../../domain/testing/stage.ts'
import { isSignedCall, PUBLISH_DUE_PATH } from '../internal-call.ts'
import type { Job, JobPlace } from './job.ts'
import { runJobs, type RunningJobs } from './run-jobs.ts'

const SECRET = 'a secret of this test'
const DUE = new Date(NOW.getTime() + 60_000)

let own: NewDatabase
let pool: OpenDatabase
let place: JobPlace
let closeWeb: () => void
const faults: string[] = []
const running: RunningJobs[] = []

/** One more process, as far as the database can tell. */
function start(jobs?: readonly Job[]): RunningJobs {
  const started = runJobs(place, jobs)
  running.push(started)
  return started
}

beforeAll(async () => {
  own = await newDatabase(process.env.TEST_SERVER_URL ?? '', `test_jobs_${process.pid}`)
  pool = openDatabase(own.appUrl)
  // In the place of the web server: the route that publishes, without its page cache.
  const web = createServer((request, response) => {
    const headers = new Headers(Object.entries(request.headers).map(([k, v]) => [k, String(v)]))
    const signed = isSignedCall(headers, PUBLISH_DUE_PATH, SECRET, new Date())
    void (signed ? publishDue(pool.db, new Date()) : Promise.resolve()).then(() => {
      response.writeHead(signed ? 200 : 403).end()
    })
  })
  const { promise, resolve } = Promise.withResolvers<void>()
  web.listen(0, '127.0.0.1', resolve)
  await promise
  closeWeb = () => web.close()
  const address = web.address()
  const port = typeof address === 'object' ? address?.port : 0
  place = {
    db: () => pool.db,
    databaseUrl: own.appUrl,
    internalUrl: `http://127.0.0.1:${port}`,
    authSecret: SECRET,
    dataDir: '',
    log: (fault, where) => {
      faults.push(`${where}: ${String(fault)}`)
      return 'reference'
    },
  }
}, 60_000)

afterAll(async () => {
  await Promise.all(running.map((one) => one.stop()))
  closeWeb()
  await pool.close()
  await own.drop()
}, 30_000)

it('publishes what is due once and tells its author once, with two instances running', async () => {
  const { db } = pool
  const stage = await setStage(db)
  const { editionId, lockVersion } = await approved(db, stage)
  const publishAt = DUE
  await scheduleEdition(as(db, stage.final), {
    editionId,
    lockVersion,
    publishAt,
    requestKey: requestKey(),
  })
  const began = Date.now()
  const [first, second] = [start(), start()]
  await expect.poll(() => countWorkers(db), { timeout: 40_000, interval: 500 }).toBe(2)
  const state = async () =>
    (await db.select().from(editions).where(eq(editions.id, editionId)))[0]?.state
  await expect.poll(state, { timeout: 20_000, interval: 100 }).toBe('published')
  expect(Date.now() - began).toBeLessThan(20_000)
  const heard = async () =>
    (await db.select().from(notices).where(eq(notices.editionId, editionId))).filter(
      ({ kind, accountId }) => kind === 'published' && accountId === stage.author.accountId,
    )
  await expect.poll(heard, { timeout: 20_000, interval: 200 }).toHaveLength(1)
  await sleep(5_000)
  expect(await heard()).toHaveLength(1)
  const moves = await db.select().from(transitions).where(eq(transitions.editionId, editionId))
  expect(moves.filter(({ move }) => move === 'publish')).toHaveLength(1)
  expect(faults).toEqual([])
  await Promise.all([first.stop(), second.stop()])
}, 60_000)

it('keeps why a job failed, and ends when it is told to', async () => {
  const broken: Job = {
    name: 'broken',
    word: '',
    deadlineSeconds: 10,
    isWaiting: () => Promise.resolve(true),
    work: () => Promise.reject(new Error('The mail server is away')),
  }
  const jobs = start([broken])
  const sql = postgres(own.appUrl, { max: 1 })
  const failed = () =>
    sql<{ output: { message: string } }[]>`
      select output from pgboss.job where name = 'broken' and state = 'failed'`
  await expect.poll(failed, { timeout: 20_000, interval: 200 }).toHaveLength(1)
  expect((await failed())[0]?.output.message).toBe('The mail server is away (reference)')
  const began = Date.now()
  await jobs.stop()
  expect(Date.now() - began).toBeLessThan(3_000)
  const begin = sql`create table pgboss.mine ()`
  await expect(begin).rejects.toThrow(/permission denied/)
  await sql.end()
}, 60_000)
