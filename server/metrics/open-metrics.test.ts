import { expect, it, onTestFinished } from 'vitest'

import type { HealthFigures } from '#domain/health/read-figures'

import { openMetrics } from './open-metrics.ts'

const FIGURES: HealthFigures = {
  clockOffset: -2_500,
  isReal: true,
  workers: 1,
  jobs: [
    { name: 'prune', lastSuccess: new Date(1_700_000_000_000), waiting: 1, failed: 2 },
    { name: 'send-mail', lastSuccess: null, waiting: 0, failed: 0 },
  ],
  outbox: { waiting: 0, since: null },
  mails: { waiting: 3, failed: 1, since: new Date() },
  queue: { review1: 4, review2: 5, review3: 6 },
  overdue: 0,
  lastBackup: null,
  findings: 0,
  countsWorkdays: false,
  workdayYears: [],
  connections: { active: 2, idle: 5, most: 100 },
}

function open(figures: HealthFigures | null) {
  const disk = { freeMegabytes: 3, isLow: true, wasFull: false }
  const metrics = openMetrics(() => Promise.resolve({ figures, disk }))
  onTestFinished(() => metrics.close())
  return metrics
}

const linesOf = (text: string) => text.split('\n').filter((line) => !line.startsWith('#'))

it('shows what the rows hold', async () => {
  const { render } = open(FIGURES)
  await render()
  const lines = linesOf(await render())
  for (const line of [
    'portal_database_up 1',
    'portal_database_connections{state="active"} 2',
    'portal_clock_offset_seconds -2.5',
    'portal_job_last_success_timestamp_seconds{job="prune"} 1700000000',
    'portal_job_failed{job="prune"} 2',
    'portal_outbox_waiting 0',
    'portal_mail_waiting 3',
    'portal_review_queue{level="3"} 6',
    'portal_disk_free_bytes 3145728',
  ])
    expect(lines).toContain(line)
  const text = lines.join('\n')
  expect(text).not.toMatch(/^portal_backup_age_seconds|last_success.*send-mail|NaN/m)
})

it('leaves out what it cannot know while the database is away', async () => {
  const { render } = open(null)
  const text = linesOf(await render()).join('\n')
  expect(text).toContain('portal_database_up 0\n')
  expect(text).not.toMatch(/^portal_(outbox|mail|job|review|editions|integrity|clock)/m)
  expect(text).toContain('portal_disk_free_bytes')
})

it('counts requests by few words, whatever visitors make up', async () => {
  const { count, render } = open(FIGURES)
  const request = { method: 'GET', path: '/articles/1', status: 200, milliseconds: 30 }
  count(request)
  count({ ...request, path: '/articles/2' })
  count({ ...request, method: 'BREW', path: null, status: 405 })
  count({ ...request, status: null })
  const counted = linesOf(await render()).filter((line) => line.includes('_seconds_count'))
  expect(counted).toEqual([
    'portal_http_request_duration_seconds_count{method="GET",group="page",status="2xx"} 2',
    'portal_http_request_duration_seconds_count{method="other",group="malformed",status="4xx"} 1',
    'portal_http_request_duration_seconds_count{method="GET",group="page",status="none"} 1',
  ])
})
