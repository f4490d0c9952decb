import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

import autocannon from 'autocannon'

import { listPages, viewFirst } from './bench-pages.ts'
import { openBenchPortal } from './bench-portal.ts'
import { AS_BROWSER, captureAnswer } from './capture-answer.ts'

// How many pages of readers are answered a second, by the gate and by what it is compared with, by turns in one run; how
// long the first view after a publication takes; and what so many requests leave in memory.

const CONNECTIONS = 32
const SECONDS = 4
const WARM_SECONDS = 2
const ROUNDS = 2
const VIEWS = 12
const FRAMEWORK_PATIENCE_MS = 60_000

export const SERVERS = ['gate', 'framework', 'plain'] as const
type Server = (typeof SERVERS)[number]

export const SERVER_NAMES: Record<Server, string> = {
  gate: 'the portal',
  framework: 'next start, cached',
  plain: 'node:http, same bytes',
}

export interface Requests {
  /** Of each page, as many bytes as are sent; by who answers: a second, and the milliseconds within which 99 of 100 are answered. */
  pages: { page: string; bytes: number; by: Record<Server, { perSecond: number; p99: number }> }[]
  /** From the commit to the end of the first new page, in milliseconds. */
  firstView: { page: string; p50: number; most: number }[]
  /** Of the gate's process, in MB, before and after. */
  memory: { requests: number; before: number; after: number }
}

async function load(url: string, seconds: number) {
  const { errors, timeouts, non2xx, requests, latency } = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    headers: AS_BROWSER,
  })
  if (errors + timeouts + non2xx > 0) throw new Error(`${url}: not every request was answered.`)
  return { perSecond: requests.average, p99: latency.p99, total: requests.total }
}

const residentMegabytes = (pid: number): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1_024)
}

const middle = (sorted: readonly number[]) => sorted[Math.floor(sorted.length / 2)] ?? 0

async function untilAnswered(url: string): Promise<void> {
  const until = Date.now() + FRAMEWORK_PATIENCE_MS
  while (Date.now() < until) {
    const answer = await fetch(url).catch(() => null)
    await answer?.arrayBuffer()
    if (answer?.ok) return
    await pause(200)
  }
  throw new Error(`${url} does not answer.`)
}

export async function measureRequests(): Promise<Requests> {
  const portal = await openBenchPortal(async (ownerUrl) =>
    Object.values((await listPages(ownerUrl)).paths),
  )
  try {
    const { urls, web } = portal
    const { paths, change } = await listPages(portal.ownerUrl)
    const before = residentMegabytes(web)
    let requests = 0
    const pages: Requests['pages'] = []
    for (const [page, path] of Object.entries(paths)) {
      const rounds: Record<Server, { perSecond: number; p99: number }[]> = {
        gate: [],
        framework: [],
        plain: [],
      }
      for (const server of SERVERS) await untilAnswered(urls[server] + path)
      for (const server of SERVERS) await load(urls[server] + path, WARM_SECONDS)
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const server of SERVERS) {
          const { total, ...measured } = await load(urls[server] + path, SECONDS)
          rounds[server].push(measured)
          if (server === 'gate') requests += total
          process.stderr.write('.')
        }
      }
      const best = (server: Server) => ({
        perSecond: Math.round(Math.max(...rounds[server].map(({ perSecond }) => perSecond))),
        p99: Math.min(...rounds[server].map(({ p99 }) => p99)),
      })
      const { body } = await captureAnswer(urls.gate + path)
      const bytes = Buffer.byteLength(body, 'base64')
      const by = { gate: best('gate'), framework: best('framework'), plain: best('plain') }
      pages.push({ page, bytes, by })
    }
    const after = residentMegabytes(web)
    const firstView: Requests['firstView'] = []
    for (const [page, path] of Object.entries(paths)) {
      const took: number[] = []
      for (let view = 0; view < VIEWS; view += 1) took.push(await viewFirst(portal, path, change))
      const sorted = took.toSorted((a, b) => a - b)
      firstView.push({
        page,
        p50: Math.round(middle(sorted)),
        most: Math.round(sorted.at(-1) ?? 0),
      })
    }
    process.stderr.write('\n')
    return { pages, firstView, memory: { requests, before, after } }
  } finally {
    await portal.close()
  }
}
