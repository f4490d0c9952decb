// What pictures cost that are made to cost much: how long until they are refused, how much memory the web server
// and its children take, and how long readers wait meanwhile. A judge of our own: figures of this kind depend on
// the machine, so they belong in no test.

import { setTimeout as sleep } from 'node:timers/promises'

import {
  hugePng,
  largestPictures,
  unfitPictures,
  wordyPng,
} from '#domain/media/testing/hostile-pictures'
import { familyOf, memoryOf } from '#lib/testing/listening-process'

import type { Bench, Finding, Judge } from './judge.ts'
import { judgeReaders, read, until } from './readers.ts'
import { webProcessOf } from './web-process.ts'

const MEGABYTE = 1_024 * 1_024
const BARS = { seconds: 5, megabytes: 500 }
/** What is taken is decoded and encoded before it is answered, two at once, each in a child of bounded memory. */
const ACCEPTED =
  'accepted at the limit: two JPEG, two PNG and two WebP of the most pixels, by two people at once'
const ACCEPTED_BARS = { seconds: 60, megabytes: 1_000 }
const AT_ONCE = 10
const LOOK_MS = 20

export const hostilePictures: Judge = {
  name: 'hostile-pictures',
  async judge(bench) {
    const web = webProcessOf(bench.baseUrl)
    const pictures = Object.entries(await unfitPictures())
    const huge = hugePng(20_000, 20_000)
    const trials: Trial[] = [
      ...pictures.map(([name, bytes]) => ({ name, files: [bytes], isFit: false })),
      { name: `${AT_ONCE} PNGs of 20,000 x 20,000 at once`, files: copies(huge), isFit: false },
      { name: 'PNG with a megabyte of packed text', files: [wordyPng(MEGABYTE)], isFit: true },
      { name: ACCEPTED, files: await acceptedPictures(), isFit: true, bars: ACCEPTED_BARS },
    ]
    const findings: Finding[] = []
    for (const trial of trials) findings.push(...(await judgeTrial(bench, web.pid, trial)))
    return [...findings, ...web.findEnded()]
  },
}

interface Trial {
  name: string
  files: Buffer[]
  /** The picture is taken, without what is hostile in it. */
  isFit: boolean
  bars?: typeof BARS
}

/** Two of each format. */
async function acceptedPictures(): Promise<Buffer[]> {
  const pictures = [await largestPictures(), await largestPictures()]
  return pictures.flatMap((one) => Object.values(one))
}

const copies = (bytes: Buffer) => Array.from({ length: AT_ONCE }, () => bytes)

async function judgeTrial(
  bench: Bench,
  web: number,
  { name, files, isFit, bars = BARS }: Trial,
): Promise<Finding[]> {
  const memory = watchMemory(web)
  const reader = read(bench)
  const answers = await Promise.all(
    files.map((bytes, index) => send(bench, bytes, PEOPLE[index % PEOPLE.length] ?? 'editor')),
  )
  const megabytes = Math.round((await memory.end()) / MEGABYTE)
  const readerSeconds = await reader.end()
  const seconds = Math.max(...answers.map((answer) => answer.seconds))
  const statuses = [...new Set(answers.map(({ status }) => status))]
  const isRight = statuses.every((status) => (isFit ? status === 200 : isRefusal(status)))
  const findings: Finding[] = [
    {
      severity: 'info',
      title: `${statuses.join(', ')} in ${seconds.toFixed(2)} s, memory up by ${megabytes} MB, 95 of 100 readers' answers within ${readerSeconds.toFixed(2)} s`,
      where: name,
    },
  ]
  const find = (severity: Finding['severity'], title: string) =>
    findings.push({ severity, title, where: name })
  if (!isRight) find('high', `Answered with ${statuses.join(', ')}`)
  if (seconds >= bars.seconds) find('medium', `${bars.seconds} s or more until the answer`)
  if (megabytes >= bars.megabytes) find('high', `${bars.megabytes} MB or more of memory`)
  return [...findings, ...judgeReaders(readerSeconds, name)]
}

const isRefusal = (status: number) => status >= 400 && status < 500

/** One person's pictures are taken one after another. */
const PEOPLE = ['editor', 'correspondent'] as const

async function send({ baseUrl, cookies }: Bench, bytes: Buffer, person: (typeof PEOPLE)[number]) {
  const began = performance.now()
  const answer = await fetch(`${baseUrl}/api/uploads`, {
    method: 'POST',
    headers: {
      cookie: cookies[person],
      origin: new URL(baseUrl).origin,
      'x-file-name': 'photo.jpg',
    },
    body: new Uint8Array(bytes),
  })
  await answer.arrayBuffer()
  return { status: answer.status, seconds: (performance.now() - began) / 1_000 }
}

/** Looks at the memory of a process and its children until the end, which resolves to by how much it rose. */
function watchMemory(pid: number) {
  const held = () => familyOf(pid).reduce((sum, one) => sum + memoryOf(one), 0)
  const before = held()
  return until(async (isOver) => {
    let most = before
    do {
      most = Math.max(most, held())
      await sleep(LOOK_MS)
    } while (!isOver())
    return most - before
  })
}
