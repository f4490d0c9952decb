// What Prometheus learns of this process and of what its database holds. Only what each process counts for itself
// is counted while it serves; everything else is asked for when somebody asks for it.

import { monitorEventLoopDelay } from 'node:perf_hooks'

import { Counter, Gauge, Histogram, Registry } from 'prom-client'

import type { HealthFigures } from '#domain/health/read-figures'
import type { DiskSpace } from '#server/disk-space'

import { askAtMost } from './ask-at-most.ts'
import { pageCounts } from './page-cache-counts.ts'
import { routeGroup } from './route-group.ts'

const ASK_MS = 15_000
const LOOK_MS = 20
const MEGABYTE = 1_024 * 1_024
const NANOSECONDS = 1e9
/** Each look is measured from the one before, so one in time counts as the pause between them. */
const late = (nanoseconds: number) => Math.max(0, nanoseconds / NANOSECONDS - LOOK_MS / 1_000)
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

export interface AnsweredRequest {
  method: string
  /** Decoded; null when it cannot be. */
  path: string | null
  /** Null when nothing was answered. */
  status: number | null
  milliseconds: number
}

export interface Metrics {
  contentType: string
  count(request: AnsweredRequest): void
  render(): Promise<string>
  close(): void
}

interface Sources {
  readFigures: () => Promise<HealthFigures>
  readDisk: () => Promise<DiskSpace>
}

interface Known {
  /** Null when the database does not answer. */
  figures: HealthFigures | null
  disk: DiskSpace | null
  now: number
}

type Sample = readonly [value: number, labels?: Record<string, string>]

interface Reading {
  name: string
  help: string
  labels?: string[]
  read: (known: Known) => readonly Sample[]
}

/** Figures of the database are left out, and not 0, while it is away. */
const of =
  (read: (figures: HealthFigures, now: number) => readonly Sample[]): Reading['read'] =>
  ({ figures, now }) =>
    figures ? read(figures, now) : []

const secondsSince = (moment: Date | null, now: number): Sample[] =>
  moment ? [[(now - moment.getTime()) / 1_000]] : []

const READINGS: readonly Reading[] = [
  {
    name: 'portal_database_up',
    help: 'Whether the database answered.',
    read: ({ figures }) => [[figures ? 1 : 0]],
  },
  {
    name: 'portal_database_connections',
    help: "Connections of the application's role, of all processes.",
    labels: ['state'],
    read: of(({ connections: { active, idle } }) => [
      [active, { state: 'active' }],
      [idle, { state: 'idle' }],
    ]),
  },
  {
    name: 'portal_database_connections_limit',
    help: 'Connections that the database admits of everybody.',
    read: of(({ connections }) => [[connections.most]]),
  },
  {
    name: 'portal_clock_offset_seconds',
    help: "How far the database's clock is ahead of this machine's.",
    read: of(({ clockOffset }) => [[clockOffset / 1_000]]),
  },
  {
    name: 'portal_job_workers',
    help: 'Processes that work at the jobs.',
    read: of(({ workers }) => [[workers]]),
  },
  {
    name: 'portal_job_last_success_timestamp_seconds',
    help: 'When a job last ended well, as far as runs are kept.',
    labels: ['job'],
    read: of(({ jobs }) =>
      jobs.flatMap(({ name, lastSuccess }) =>
        lastSuccess ? [[lastSuccess.getTime() / 1_000, { job: name }] as const] : [],
      ),
    ),
  },
  {
    name: 'portal_job_waiting',
    help: 'Runs of a job that are due.',
    labels: ['job'],
    read: of(({ jobs }) => jobs.map(({ name, waiting }) => [waiting, { job: name }])),
  },
  {
    name: 'portal_job_failed',
    help: 'Runs of a job that failed for good and are kept.',
    labels: ['job'],
    read: of(({ jobs }) => jobs.map(({ name, failed }) => [failed, { job: name }])),
  },
  {
    name: 'portal_outbox_waiting',
    help: 'Events that nobody was notified of yet.',
    read: of(({ outbox }) => [[outbox.waiting]]),
  },
  {
    name: 'portal_outbox_age_seconds',
    help: 'Age of the oldest of them; 0 when there is none.',
    read: of(({ outbox }, now) => secondsSince(outbox.since ?? new Date(now), now)),
  },
  {
    name: 'portal_mail_waiting',
    help: 'Mails to be sent.',
    read: of(({ mails }) => [[mails.waiting]]),
  },
  {
    name: 'portal_mail_failed',
    help: 'Mails that were given up, or that may not have arrived.',
    read: of(({ mails }) => [[mails.failed]]),
  },
  {
    name: 'portal_review_queue',
    help: 'Editions that wait at a review level.',
    labels: ['level'],
    read: of(({ queue }) =>
      Object.entries(queue).map(([state, count]) => [count, { level: state.slice(-1) }]),
    ),
  },
  {
    name: 'portal_editions_overdue',
    help: 'Scheduled editions that should be live and are not.',
    read: of(({ overdue }) => [[overdue]]),
  },
  {
    name: 'portal_backup_age_seconds',
    help: 'Age of the last good backup; missing when there was none.',
    read: of(({ lastBackup }, now) => secondsSince(lastBackup, now)),
  },
  {
    name: 'portal_integrity_findings',
    help: 'What is not as it was stored, built or published.',
    read: of(({ findings }) => [[findings]]),
  },
  {
    name: 'portal_disk_free_bytes',
    help: 'What may still be written where data lies.',
    read: ({ disk }) => (disk ? [[disk.freeMegabytes * MEGABYTE]] : []),
  },
  {
    name: 'process_resident_memory_bytes',
    help: 'Memory of the web process.',
    read: () => [[process.memoryUsage.rss()]],
  },
  {
    name: 'process_cpu_seconds',
    help: 'Processor time of the web process since it began.',
    read: () => [[(process.cpuUsage().user + process.cpuUsage().system) / 1e6]],
  },
  {
    name: 'process_start_time_seconds',
    help: 'When the web process began.',
    read: ({ now }) => [[now / 1_000 - process.uptime()]],
  },
]

export function openMetrics({ readFigures, readDisk }: Sources): Metrics {
  const registers = [new Registry()]
  const [registry] = registers as [Registry]
  const requests = new Histogram({
    name: 'portal_http_request_duration_seconds',
    help: 'Answers by method, kind of address and class of status, and how long each took.',
    labelNames: ['method', 'group', 'status'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
    registers,
  })
  new Counter({
    name: 'portal_page_cache_total',
    help: 'Finished pages that were looked for in the page cache of this process.',
    labelNames: ['result'],
    registers,
    collect() {
      this.reset()
      for (const [result, count] of Object.entries(pageCounts())) this.inc({ result }, count)
    },
  })
  const delay = monitorEventLoopDelay({ resolution: LOOK_MS })
  delay.enable()
  new Gauge({
    name: 'portal_event_loop_delay_seconds',
    help: 'How late the process was to do what was due, since this was last asked.',
    labelNames: ['quantile'],
    registers,
    collect() {
      // Nothing was measured yet: the library would say NaN or the largest of numbers.
      if (delay.count === 0) return
      this.set({ quantile: '0.5' }, late(delay.percentile(50)))
      this.set({ quantile: '0.99' }, late(delay.percentile(99)))
      this.set({ quantile: '1' }, late(delay.max))
      delay.reset()
    },
  })
  const gauges = READINGS.map(({ name, help, labels = [], read }) => {
    const gauge = new Gauge({ name, help, labelNames: labels, registers })
    return { gauge, labels, read }
  })
  const figuresOnce = askAtMost(ASK_MS, readFigures)
  const diskOnce = askAtMost(ASK_MS, readDisk)
  return {
    contentType: registry.contentType,
    count({ method, path, status, milliseconds }) {
      requests.observe(
        {
          method: METHODS.includes(method) ? method : 'other',
          group: routeGroup(path),
          status: status === null ? 'none' : `${Math.floor(status / 100)}xx`,
        },
        milliseconds / 1_000,
      )
    },
    async render() {
      const [figures, disk] = await Promise.all([figuresOnce(), diskOnce()])
      const known = { figures, disk, now: Date.now() }
      for (const { gauge, labels, read } of gauges) {
        gauge.reset()
        // One without labels begins with 0, which is a figure too.
        if (labels.length === 0) gauge.remove()
        for (const [value, of = {}] of read(known)) gauge.set(of, value)
      }
      return registry.metrics()
    },
    close: () => delay.disable(),
  }
}
