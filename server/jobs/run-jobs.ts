// Runs the portal's jobs in this process, beside any number of others. pg-boss hands each job to one of
// them and keeps its history; the rows of the domain hold what is to be done, so a job that was lost in
// a crash is done again by the next look at them.

import type { PgBoss } from 'pg-boss'

import { isDatabaseAway } from '#db/database-away'
import { isWebAway } from '#lib/http/internal-call'

import { failureReason } from './failure-reason.ts'
import type { Job, JobContext, TimedJob, WokenJob } from './job.ts'
import { openQueue } from './open-queue.ts'
import { JOBS } from './registry.ts'

const LOOK_MS = 4_000
/** After a failure the same rows are still there: look at them less often. What was only away is looked for in turn. */
const LOOK_AFTER_ERROR_MS = 30_000
const START_AGAIN_MS = 5_000
/** Another process may have made the job; our own look wakes our own worker at once. */
const POLL_SECONDS = 10
const DAY_SECONDS = 86_400
const ZONE = 'Asia/Shanghai'

export interface RunningJobs {
  /** Lets what is under way end, for at most so long, and makes no new ones. */
  stop(milliseconds?: number): Promise<void>
}

/** Starts at once and in the background; a database that is away is asked again until it answers. */
export function runJobs(context: JobContext, jobs: readonly Job[] = JOBS): RunningJobs {
  const stopping = new AbortController()
  const queue = openQueue(context.databaseUrl)
  // Its connections come and go with the server; each look and each job reports what it could not do.
  queue.on('error', (error) => context.log(error, 'jobs'))
  const started = startQueue(queue, context, jobs, stopping.signal)
  return {
    async stop(milliseconds = 2_000) {
      stopping.abort()
      await started
      await queue.stop({ graceful: true, timeout: milliseconds })
    },
  }
}

interface Pulse {
  failedAt: number
  /** Whether the last run failed: the list shows that until one ends well, though another process may have done its rows. */
  owesRun: boolean
}

function noteFailure(pulse: Pulse, error: unknown): void {
  if (!isDatabaseAway(error) && !isWebAway(error)) pulse.failedAt = Date.now()
}

async function startQueue(
  queue: PgBoss,
  context: JobContext,
  jobs: readonly Job[],
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await queue.start()
      await removeOldSchedules(queue, jobs)
      for (const job of jobs) await startJob(queue, context, job, signal)
      return
    } catch (error) {
      context.log(error, 'jobs')
      await pause(START_AGAIN_MS, signal)
    }
  }
}

async function startJob(queue: PgBoss, context: JobContext, job: Job, signal: AbortSignal) {
  const { name } = job
  const woken = 'isWaiting' in job
  const kept = {
    expireInSeconds: job.deadlineSeconds,
    deleteAfterSeconds: woken ? DAY_SECONDS : 30 * DAY_SECONDS,
    // What was woken is woken again as long as its rows are there.
    retryLimit: woken ? 0 : 5,
    retryDelay: 60,
    retryBackoff: true,
  }
  // At most one waits; it may begin while another runs, so that a dead process blocks nobody.
  await queue.createQueue(name, { policy: 'short', ...kept })
  await queue.updateQueue(name, kept)
  const pulse: Pulse = { failedAt: 0, owesRun: false }
  const worker = await queue.work(name, { pollingIntervalSeconds: POLL_SECONDS }, async () => {
    try {
      await job.work(context, new Date())
      pulse.owesRun = false
    } catch (error) {
      noteFailure(pulse, error)
      pulse.owesRun = true
      const reference = context.log(error, `job ${name}`)
      throw new Error(`${failureReason(error)} (${reference})`)
    }
  })
  if ('cron' in job) await schedule(queue, context, job)
  else watch(queue, context, job, worker, pulse, signal)
}

async function schedule(queue: PgBoss, context: JobContext, { name, cron }: TimedJob) {
  const when = typeof cron === 'string' ? cron : cron(context)
  if (when === null) await queue.unschedule(name)
  else await queue.schedule(name, when, null, { tz: ZONE, missed: 'once' })
}

/** Looks again and again whether a job's rows wait, and has it run when they do, or when its last run failed. */
function watch(
  queue: PgBoss,
  context: JobContext,
  job: WokenJob,
  worker: string,
  pulse: Pulse,
  signal: AbortSignal,
): void {
  let looking = false
  const look = async () => {
    if (looking || Date.now() - pulse.failedAt < LOOK_AFTER_ERROR_MS) return
    looking = true
    try {
      if (pulse.owesRun || (await job.isWaiting(context, new Date()))) {
        await queue.send(job.name)
        queue.notifyWorker(worker)
      }
    } catch (error) {
      noteFailure(pulse, error)
      if (!signal.aborted) context.log(error, `look for ${job.name}`)
    } finally {
      looking = false
    }
  }
  const timer = setInterval(() => void look(), LOOK_MS)
  timer.unref()
  signal.addEventListener('abort', () => clearInterval(timer), { once: true })
  void look()
}

/** A job that is gone from the registry must not go on being made by the clock. */
async function removeOldSchedules(queue: PgBoss, jobs: readonly Job[]): Promise<void> {
  for (const { name, key } of await queue.getSchedules()) {
    const known = jobs.some((job) => job.name === name && 'cron' in job)
    if (!known) await queue.unschedule(name, key)
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    timer.unref()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
