// What Prometheus learns of this process and of what its database holds. Only what each process counts for itself
// is counted while it serves; everything else is asked for when somebody asks for it.

import { monitorEventLoopDelay } from 'node:perf_hooks'

import { Counter, Gauge, Histogram, Registry } from 'prom-client'

import type { AnsweredRequest } from '../gate/watch-answer.ts'
import type { HealthFacts } from '../health-facts.ts'
import { pageCounts } from './page-cache-counts.ts'
import { READINGS } from './readings.ts'
import { routeGroup } from './route-group.ts'

const LOOK_MS = 20
const NANOSECONDS = 1e9
/** Each look is measured from the one before, so one in time counts as the pause between them. */
const late = (nanoseconds: number) => Math.max(0, nanoseconds / NANOSECONDS - LOOK_MS / 1_000)
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

type Counted = Pick<AnsweredRequest, 'method' | 'path' | 'status' | 'milliseconds'>

export interface Metrics {
  contentType: string
  count(request: Counted): void
  render(): Promise<string>
  close(): void
}

export function openMetrics(readFacts: () => Promise<HealthFacts>): Metrics {
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
      const known = { ...(await readFacts()), now: Date.now() }
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
