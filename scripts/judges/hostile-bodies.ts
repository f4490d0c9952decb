// What bodies cost that are random, deep or larger than anything: each is refused within two seconds, a Word file
// within thirty, and the web server's processor is at rest five seconds later. A judge of our own: times depend on
// the machine, so they belong in no test.

import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

import { FROM_DOCX_FILES } from '#domain/media/testing/hostile-docx-files'
import { INSIDE } from '#lib/testing/inside'
import { familyOf, processorOf } from '#lib/testing/listening-process'

import {
  contentTrials,
  DOCX_PATH,
  docxTrials,
  messageTrials,
  otherTrials,
  type Trial,
} from './hostile-body-trials.ts'
import type { Bench, Finding, Judge } from './judge.ts'
import { webProcessOf } from './web-process.ts'

const BODY_SECONDS = 2
const REST_SECONDS = 5
/** Of one processor: what is left over is busy with all of it, and the portal's own timers take a few hundredths. */
const MAX_SHARE = 0.2
interface Heard extends Trial {
  status: number
  seconds: number
  text: string
}

export const hostileBodies: Judge = {
  name: 'hostile-bodies',
  async judge(bench) {
    const web = webProcessOf(bench.baseUrl)
    const before = await shareOf(web.pid)
    const stranger = await openStranger()
    const groups = {
      'bodies of copy': await contentTrials(bench),
      messages: await messageTrials(bench),
      'other bodies': otherTrials(),
      'Word files': await docxTrials(stranger.address),
    }
    const findings: Finding[] = []
    for (const [name, trials] of Object.entries(groups)) {
      const heard: Heard[] = []
      for (const trial of trials) heard.push(await send(bench, trial))
      // One second is looked at, and it ends when five have passed.
      await sleep((REST_SECONDS - 1) * 1_000)
      const share = await shareOf(web.pid)
      findings.push(...judgeGroup(name, heard, { before, share }))
    }
    stranger.close()
    if (stranger.asked() > 0) {
      findings.push({ severity: 'high', title: 'Something was fetched', where: 'Word files' })
    }
    return [...findings, ...web.findEnded()]
  },
}

function judgeGroup(
  name: string,
  heard: readonly Heard[],
  { before, share }: { before: number; share: number },
): Finding[] {
  const slowest = Math.max(...heard.map(({ seconds }) => seconds))
  const counted = [...Map.groupBy(heard, ({ status }) => status)]
    .map(([status, all]) => `${status}: ${all.length}`)
    .join(', ')
  const percent = (part: number) => `${(part * 100).toFixed(0)} %`
  const findings: Finding[] = [
    {
      severity: 'info',
      title: `${heard.length} answers (${counted}), the slowest in ${slowest.toFixed(2)} s; ${percent(share)} of a processor ${REST_SECONDS} s later, ${percent(before)} at rest`,
      where: name,
    },
  ]
  const find = (severity: Finding['severity'], title: string, what = '') =>
    findings.push({ severity, title, where: what === '' ? name : `${name}: ${what}` })
  for (const one of heard) {
    const { status, seconds, text, canSucceed = false, maxSeconds = BODY_SECONDS } = one
    const isRight = status >= 400 ? status < 500 : canSucceed && status < 400
    if (!isRight) find('high', `Answered with ${status}`, one.name)
    if (seconds >= maxSeconds) find('medium', `${maxSeconds} s or more until the answer`, one.name)
    if (INSIDE.test(text)) find('medium', 'The answer reveals the inside', one.name)
    if (one.path === DOCX_PATH && FROM_DOCX_FILES.test(text)) {
      find('high', 'The answer is not clean', one.name)
    }
  }
  if (share > MAX_SHARE) find('medium', `Still at work ${REST_SECONDS} s later`)
  return findings
}

async function send({ baseUrl, cookies }: Bench, trial: Trial): Promise<Heard> {
  const { path, method = 'POST', headers = {}, body, signedIn = false } = trial
  const began = performance.now()
  const answer = await fetch(baseUrl + path, {
    method,
    headers: {
      ...headers,
      origin: new URL(baseUrl).origin,
      ...(signedIn && { cookie: cookies.correspondent }),
    },
    body: typeof body === 'string' ? body : new Uint8Array(body),
    redirect: 'manual',
  })
  const text = await answer.text()
  return { ...trial, status: answer.status, text, seconds: (performance.now() - began) / 1_000 }
}

/** How much of a processor the process and its children use in a second. */
async function shareOf(pid: number): Promise<number> {
  const used = () => familyOf(pid).reduce((sum, one) => sum + processorOf(one), 0)
  const [before, began] = [used(), performance.now()]
  await sleep(1_000)
  return (used() - before) / ((performance.now() - began) / 1_000)
}

/** A server that nobody has a reason to ask. */
async function openStranger() {
  let count = 0
  const server = createServer((_request, response) => {
    count += 1
    response.end('x')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/picture.png`,
    asked: () => count,
    close: () => server.close(),
  }
}
