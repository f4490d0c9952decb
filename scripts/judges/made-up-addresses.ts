// What it costs the portal when somebody asks for a hundred thousand addresses that are not there: memory of the web
// server, pages that others come for, and their waiting. A judge of our own: figures of this kind depend on the
// machine, so they belong in no test.

import { Agent, request } from 'node:http'

import { memoryOf } from '#lib/testing/listening-process'

import { collectGarbage } from './collect-garbage.ts'
import type { Bench, Finding, Judge } from './judge.ts'
import { judgeReaders, read } from './readers.ts'
import { webProcessOf } from './web-process.ts'

const MEGABYTE = 1_024 * 1_024
const ADDRESSES = 100_000
const AT_ONCE = 20
const LOOK_EVERY = 5_000
/** Code is compiled, and stores that are bounded fill, while the first of them are answered. */
const WARM = 20_000
/** A quarter of a kilobyte for each address after that: less than a Map takes that keeps it with a few words. */
const MAX_GROWTH_MB = 20
const beyond = (n: number) => 900_000_000 + n
/**
 * Below readers' pages, where the gate decides, and elsewhere, where the framework does. Addresses that are counted by
 * network (the API, search, drawn pictures) are not among them: a loop over those is stopped after some hundreds.
 */
const SHAPES: readonly ((n: number) => string)[] = [
  (n) => `/counties/nowhere-${n}`,
  (n) => `/topics/nothing-${n}`,
  (n) => `/articles/${beyond(n)}`,
  (n) => `/articles/${beyond(n)}?from=feed&page=${n}`,
  (n) => `/counties/tongwei/articles/${beyond(n)}`,
  (n) => `/no-such-page-${n}`,
  (n) => `/${n}/of/a/path/that/goes/deep/down/and/leads/nowhere`,
  (n) => `/administrator-${n}/accounts`,
  (n) => `/desks/${n}/edit`,
  (n) => `/timeline/2026/3/before/${beyond(n)}`,
]
/** Made when they are first asked for, and kept in memory alone. */
const HOT = ['zhuanglang', 'tongwei', 'gangu', 'xihe', 'lintao'].map(
  (county) => `/embed/counties/${county}`,
)

export const madeUpAddresses: Judge = {
  name: 'made-up-addresses',
  async judge(bench) {
    const web = webProcessOf(bench.baseUrl)
    await keepHotPages(bench)
    const held = () => Math.round(memoryOf(web.pid) / MEGABYTE)
    const kept = async () => {
      await collectGarbage(web.pid)
      return held()
    }
    const before = await kept()
    let warm = before
    const reader = read(bench)
    const statuses = new Map<number, number>()
    const looks: number[] = []
    const began = performance.now()
    for (let from = 0; from < ADDRESSES; from += LOOK_EVERY) {
      await askFor(bench, from, statuses)
      looks.push(held())
      if (from + LOOK_EVERY === WARM) warm = await kept()
    }
    const seconds = (performance.now() - began) / 1_000
    const readerSeconds = await reader.end()
    const lost = await lostPages(bench)
    const counted = [...statuses].map(([status, count]) => `${status}: ${count}`).join(', ')
    const where = `${ADDRESSES} made-up addresses`
    const after = await kept()
    const titles = [
      `${counted}; ${Math.round(ADDRESSES / seconds)} a second, 95 of 100 readers' answers within ${readerSeconds.toFixed(2)} s`,
      `${before} MB kept before, ${warm} MB after the first ${WARM}, ${after} MB after all; held with what is not cleaned up yet, every ${LOOK_EVERY}: ${looks.join(', ')}`,
    ]
    const findings: Finding[] = titles.map((title) => ({ severity: 'info', title, where }))
    if (statuses.get(404) !== ADDRESSES) {
      findings.push({ severity: 'high', title: 'Not all were answered 404', where })
    }
    if (after - warm > MAX_GROWTH_MB) {
      findings.push({ severity: 'high', title: `${after - warm} MB more are kept`, where })
    }
    for (const page of lost) {
      findings.push({ severity: 'medium', title: 'Pushed out of the store', where: page })
    }
    return [...findings, ...judgeReaders(readerSeconds, where), ...web.findEnded()]
  },
}

/** Asks for the next of them, and counts the answers. */
async function askFor(
  { baseUrl }: Bench,
  from: number,
  statuses: Map<number, number>,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  let next = from
  const askOne = (path: string) =>
    new Promise<number>((resolve, reject) => {
      const sent = request(baseUrl + path, { agent }, (answer) => {
        answer.resume()
        answer.on('end', () => resolve(answer.statusCode ?? 0))
      })
      sent.on('error', reject)
      sent.end()
    })
  const ask = async () => {
    while (next < from + LOOK_EVERY) {
      const n = next
      next += 1
      const status = await askOne(SHAPES[n % SHAPES.length]?.(n) ?? '/')
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, ask))
  agent.destroy()
}

async function keepHotPages(bench: Bench): Promise<void> {
  for (const page of HOT) {
    const answer = await fetch(bench.baseUrl + page)
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`${page}: ${answer.status}`)
  }
  const lost = await lostPages(bench)
  if (lost.length > 0) throw new Error(`Not kept: ${lost.join(', ')}`)
}

/** The pages that are not in the store any more: nobody has asked for them meanwhile. */
async function lostPages({ baseUrl }: Bench): Promise<string[]> {
  const lost: string[] = []
  for (const page of HOT) {
    const answer = await fetch(baseUrl + page)
    await answer.arrayBuffer()
    if (answer.headers.get('x-nextjs-cache') !== 'HIT') lost.push(page)
  }
  return lost
}
