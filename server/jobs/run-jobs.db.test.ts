import { createServer } from 'node:http'

import { eq } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { openDatabase, type Database, type OpenDatabase } from '#db/client'
import { DatabaseAwayError } from '#db/database-away'
import { editions } from '#db/schema/editions'
import { notices } from '#db/schema/notices'
import { transitions } from '#db/schema/transitions'
import { insertAccount } from '#db/testing/factories'
import { newDatabase, type NewDatabase } from '#db/testing/new-database'
import { readBackupPlan } from '#domain/backup/plan'
import { openMediaStore, openPartsStore } from '#domain/media/store/open-media-store'
import { countFailedJobs, countWorkers, listJobs } from '#domain/notice/list-jobs'
import { publishDue } from '#domain/publication/publish-due'
import { scheduleEdition } from '#domain/publication/schedule-edition'

import { approved, as, NOW, requestKey, setStage, type Stage } from '../../domain/testing/stage.ts'
import { isSignedCall, PUBLISH_DUE_PATH } from '#lib/http/internal-call'
import type { Job, JobContext } from './job.ts'
import { runJobs, type RunningJobs } from './run-jobs.ts'

const SECRET = 'a secret of this test'
const DUE = new Date(NOW.getTime() + 60_000)

let own: NewDatabase
let pool: OpenDatabase
let context: JobContext
let closeWeb: () => void
const errors: string[] = []
const running: RunningJobs[] = []

/** One more process, as far as the database can see. */
function start(jobs?: readonly Job[]): RunningJobs {
  const started = runJobs(context, jobs)
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
  context = {
    db: () => pool.db,
    databaseUrl: own.appUrl,
    internalUrl: `http://127.0.0.1:${port}`,
    authSecret: SECRET,
    dataDir: '',
    store: openMediaStore({}, ''),
    parts: openPartsStore({}, ''),
    backups: readBackupPlan({ BACKUP_AT: 'off' }, ''),
    log: (error, where) => {
      errors.push(`${where}: ${String(error)}`)
      return 'reference'
    },
  }
})

afterAll(async () => {
  await Promise.all(running.map((one) => one.stop()))
  closeWeb()
  await pool.close()
  await own.drop()
})

async function schedule(db: Database, stage: Stage): Promise<number> {
  const { editionId, lockVersion } = await approved(db, stage)
  await scheduleEdition(as(db, stage.final), {
    editionId,
    lockVersion,
    publishAt: DUE,
    requestKey: requestKey(),
  })
  return editionId
}

it('publishes what is due once and notifies its author once, with two instances running', async () => {
  const { db } = pool
  const stage = await setStage(db)
  const editionId = await schedule(db, stage)
  const [first, second] = [start(), start()]
  await expect.poll(() => countWorkers(db), { interval: 500 }).toBe(2)
  const heard = async (id: number) =>
    (await db.select().from(notices).where(eq(notices.editionId, id))).filter(
      ({ kind, accountId }) => kind === 'published' && accountId === stage.author.accountId,
    )
  await expect.poll(() => heard(editionId), { interval: 200 }).toHaveLength(1)
  const [row] = await db.select().from(editions).where(eq(editions.id, editionId))
  expect(row?.state).toBe('published')
  // Both have looked again by the time that a later one is out.
  for (let round = 0; round < 2; round += 1) {
    const later = await schedule(db, stage)
    await expect.poll(() => heard(later), { interval: 200 }).toHaveLength(1)
  }
  expect(await heard(editionId)).toHaveLength(1)
  const moves = await db.select().from(transitions).where(eq(transitions.editionId, editionId))
  expect(moves.filter(({ move }) => move === 'publish')).toHaveLength(1)
  expect(errors).toEqual([])
  await Promise.all([first.stop(), second.stop()])
})

it('looks in turn for what it could only not ask for, and for what failed less often', async () => {
  const looks = { away: 0, broken: 0 }
  const worked = Promise.withResolvers<void>()
  const jobOf = (name: keyof typeof looks, failure: Error): Job => ({
    name,
    label: '',
    deadlineSeconds: 10,
    isWaiting: async () => {
      looks[name] += 1
      if (looks[name] === 1) throw failure
      return true
    },
    work: async () => worked.resolve(),
  })
  const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
  const jobs = start([jobOf('broken', new Error('bug')), jobOf('away', refused)])
  await worked.promise
  expect(looks).toEqual({ away: 2, broken: 1 })
  await jobs.stop()
})

it('keeps why a job failed', async () => {
  const broken: Job = {
    name: 'broken',
    label: '',
    deadlineSeconds: 10,
    isWaiting: () => Promise.resolve(true),
    work: () => Promise.reject(new Error('The mail server is away')),
  }
  const jobs = start([broken])
  const sql = postgres(own.appUrl, { max: 1 })
  const failed = () =>
    sql<{ output: { message: string } }[]>`
      select output from pgboss.job where name = 'broken' and state = 'failed'`
  await expect.poll(failed, { interval: 200 }).toHaveLength(1)
  expect((await failed())[0]?.output.message).toBe('The mail server is away (reference)')
  await jobs.stop()
  const begin = sql`create table pgboss.mine ()`
  await expect(begin).rejects.toThrow(/permission denied/)
  await sql.end()
})

it('runs again after a failure until it ends well, though nothing waits any more', async () => {
  const { db } = pool
  const admin = await insertAccount(db, 'admin', '620000')
  let runs = 0
  const healing: Job = {
    name: 'healing',
    label: '',
    deadlineSeconds: 10,
    isWaiting: async () => runs === 0,
    async work() {
      runs += 1
      if (runs === 1) throw new DatabaseAwayError()
    },
  }
  const failures = () => countFailedJobs(db, { actor: admin })
  const before = await failures()
  const jobs = start([healing])
  await expect.poll(failures, { interval: 50 }).toBe(before + 1)
  const { rows } = await listJobs(db, { actor: admin })
  expect(rows.find(({ name, state }) => name === 'healing' && state === 'failed')).toMatchObject({
    lastError: '数据库没有应答 (reference)',
  })
  await expect.poll(failures, { interval: 50 }).toBe(before)
  await jobs.stop()
})

it('ends when asked to, although a job does not', async () => {
  const began = Promise.withResolvers<void>()
  const endless: Job = {
    name: 'endless',
    label: '',
    deadlineSeconds: 3_600,
    isWaiting: () => Promise.resolve(true),
    work: () => {
      began.resolve()
      return new Promise(() => {})
    },
  }
  const jobs = start([endless])
  await began.promise
  await expect(jobs.stop(50)).resolves.toBeUndefined()
})
