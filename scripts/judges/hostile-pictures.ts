// What pictures cost that are made to cost much: how long until they are refused, how much memory the web server
// and its children take, and how long readers wait meanwhile. A judge of our own: figures of this kind depend on
// the machine, and so stand in no test.

import { setTimeout as sleep } from 'node:timers/promises'

import { hugePng, unfitPictures, wordyPng } from '#domain/media/testing/hostile-pictures'
import { familyOf, findListener, memoryOf } from '#lib/testing/listening-process'

import { NotJudged, type Bench, type Finding, type Judge } from './judge.ts'

const MEGABYTE = 1_024 * 1_024
const BARS = { seconds: 5, megabytes: 500, readerSeconds: 1 }
const AT_ONCE = 10
const LOOK_MS = 20
/** Kept pages, and one that is asked of the database. */
const READ = ['/', '/counties/tongwei', '/api/v1/articles?limit=5', '/timeline']
/** Rests between two pages, so that the reader is no load of their own. */
const READER_RESTS_MS = 100

export const hostilePictures: Judge = {
  name: 'hostile-pictures',
  async judge(bench) {
    const { port, protocol } = new URL(bench.baseUrl)
    const web = findListener(Number(port || (protocol === 'https:' ? 443 : 80)))
    if (web === null) {
      throw new NotJudged('The memory of the portal is read on its own machine, under Linux')
    }
    const pictures = Object.entries(await unfitPictures())
    const huge = hugePng(20_000, 20_000)
    const trials: Trial[] = [
      ...pictures.map(([name, bytes]) => ({ name, files: [bytes], isFit: false })),
      { name: `${AT_ONCE} PNGs of 20,000 x 20,000 at once`, files: copies(huge), isFit: false },
      { name: 'PNG with a megabyte of packed text', files: [wordyPng(MEGABYTE)], isFit: true },
    ]
    const findings: Finding[] = []
    for (const trial of trials) findings.push(...(await judgeTrial(bench, web, trial)))
    if (findListener(Number(port)) !== web) {
      findings.push({
        severity: 'high',
        title: 'The web server ended',
        where: `process ${web}`,
      })
    }
    return findings
  },
}

interface Trial {
  name: string
  files: Buffer[]
  /** The picture is taken, without what is hostile in it. */
  isFit: boolean
}

const copies = (bytes: Buffer) => Array.from({ length: AT_ONCE }, () => bytes)

async function judgeTrial(
  bench: Bench,
  web: number,
  { name, files, isFit }: Trial,
): Promise<Finding[]> {
  const memory = watchMemory(web)
  const reader = read(bench)
  const answers = await Promise.all(files.map((bytes) => send(bench, bytes)))
  const megabytes = Math.round((await memory.end()) / MEGABYTE)
  const waits = await reader.end()
  const seconds = Math.max(...answers.map((answer) => answer.seconds))
  const statuses = [...new Set(answers.map(({ status }) => status))]
  const readerSeconds = waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.95)] ?? 0
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
  if (seconds >= BARS.seconds) find('medium', `${BARS.seconds} s or more until the answer`)
  if (megabytes >= BARS.megabytes) find('high', `${BARS.megabytes} MB or more of memory`)
  if (readerSeconds >= BARS.readerSeconds) {
    find('medium', `${BARS.readerSeconds} s or more until readers are answered`)
  }
  return findings
}

const isRefusal = (status: number) => status >= 400 && status < 500

async function send({ baseUrl, cookies }: Bench, bytes: Buffer) {
  const began = performance.now()
  const answer = await fetch(`${baseUrl}/api/uploads`, {
    method: 'POST',
    headers: {
      cookie: cookies.editor,
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

/** Reads page after page until the end, which resolves to how many seconds each took. */
function read({ baseUrl }: Bench) {
  return until(async (isOver) => {
    const waits: number[] = []
    do {
      const began = performance.now()
      const answer = await fetch(baseUrl + (READ[waits.length % READ.length] ?? ''))
      await answer.arrayBuffer()
      waits.push((performance.now() - began) / 1_000)
      await sleep(READER_RESTS_MS)
    } while (!isOver())
    return waits
  })
}

/** Work that goes on until somebody asks for its end. */
function until<T>(work: (isOver: () => boolean) => Promise<T>): { end(): Promise<T> } {
  let over = false
  const done = work(() => over)
  return {
    end() {
      over = true
      return done
    },
  }
}
