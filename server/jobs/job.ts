import type { Database } from '#db/client'
import type { BackupPlan } from '#domain/backup/plan'
import type { MediaStore } from '#domain/media/store/media-store'

/** What a job works with: everything it knows of the process it runs in. */
export interface JobContext {
  db: () => Database
  /** The application's own address of the database, for the queue's connections. */
  databaseUrl: string
  /** Where the web server listens, for what only it can do (lib/http/internal-call.ts). */
  internalUrl: string
  authSecret: string
  dataDir: string
  /** Where pictures are kept. */
  store: MediaStore
  /** Where parts of files lie that are still on their way in. */
  parts: MediaStore
  backups: BackupPlan
  /** Logs an error and returns its reference. */
  log: (error: unknown, where: string) => string
}

interface JobWork {
  /** Lasting: the queue keeps its schedule and its history under it. */
  name: string
  /** For people, in the list of jobs. */
  label: string
  /** When it has not ended by then, it counts as failed. */
  deadlineSeconds: number
  /** Must do no harm when it runs twice, or at once in two processes. */
  work: (context: JobContext, now: Date) => Promise<unknown>
}

/** Rows hold what is to be done: asked every few seconds, it runs when there is something. */
export interface WokenJob extends JobWork {
  isWaiting: (context: JobContext, now: Date) => Promise<boolean>
}

/** Runs by the clock (Asia/Shanghai); what was missed while nothing ran is made up for, once. */
export interface TimedJob extends JobWork {
  /** A function where the hour is a setting; null is never. */
  cron: string | ((context: JobContext) => string | null)
}

export type Job = WokenJob | TimedJob
