// The figures that are read when Prometheus asks: of the database, of the disk and of this process.

import type { HealthFigures } from '#domain/health/read-figures'

import type { HealthFacts } from '../health-facts.ts'

const MEGABYTE = 1_024 * 1_024

interface Known extends HealthFacts {
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

/** One gauge each, in the order in which they are answered. */
export const READINGS: readonly Reading[] = [
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
    help: 'Runs of a job that failed for good, when none made later ended well.',
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
