// What bodies cost that are random, deep or larger than anything: each is refused within two seconds, a Word file
// within thirty, and the web server's processor is at rest five seconds later. A judge of our own: times depend on
// the machine, and so stand in no test.

import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

import {
  brokenMessages,
  FIT_BLOCKS,
  messageOf,
  oversizedMessage,
  UNFIT_BLOCKS,
} from '#domain/article/testing/unfit-copy'
import {
  FROM_WORD_FILES,
  hostileWordFiles,
  unfitWordFiles,
} from '#domain/media/testing/hostile-word-files'
import {
  BROKEN_MESSAGES,
  formOfAction,
  OVERSIZED_MESSAGES,
  RESUMING,
  UNKNOWN_ACTIONS,
  USELESS_MESSAGES,
  type Message,
} from '#lib/testing/hostile-messages'
import { INSIDE } from '#lib/testing/inside'
import { familyOf, processorOf } from '#lib/testing/listening-process'

import { openRows } from './demo-rows.ts'
import type { Bench, Finding, Judge } from './judge.ts'
import { webProcessOf } from './web-process.ts'

const BODY_SECONDS = 2
const WORD_SECONDS = 30
const REST_SECONDS = 5
/** Of one processor: what is left over is busy with all of it, and the portal's own timers take a few hundredths. */
const MAX_SHARE = 0.2
const FORM = '/desk/new'
const KEEP = '/api/working-copies'
const WORD = '/api/uploads/word'

interface Trial {
  name: string
  path: string
  method?: 'POST' | 'PUT'
  headers?: Record<string, string>
  body: string | Buffer
  signedIn?: boolean
  /** Taken, or read clean; otherwise it is refused. */
  maySucceed?: boolean
  maxSeconds?: number
}

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
      'bodies of copy': await copyTrials(bench),
      messages: await messageTrials(bench),
      'other bodies': otherTrials(),
      'Word files': await wordTrials(stranger.address),
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
    const { status, seconds, text, maySucceed = false, maxSeconds = BODY_SECONDS } = one
    const isRight = status >= 400 ? status < 500 : maySucceed && status < 400
    if (!isRight) find('high', `Answered with ${status}`, one.name)
    if (seconds >= maxSeconds) find('medium', `${maxSeconds} s or more until the answer`, one.name)
    if (INSIDE.test(text)) find('medium', 'The answer tells of the inside', one.name)
    if (one.path === WORD && FROM_WORD_FILES.test(text)) {
      find('high', 'The answer is not clean', one.name)
    }
  }
  if (share > MAX_SHARE) find('medium', `Still at work ${REST_SECONDS} s later`)
  return findings
}

async function copyTrials({ dataDir, correspondent }: Bench): Promise<Trial[]> {
  const rows = openRows(dataDir)
  const [account] = await rows<{ id: string }[]>`
    select id from accounts where login_name = ${correspondent}`
  await rows.end()
  const headline = `县政协召开会议${randomUUID().slice(0, 8)}`
  const sent = () => ({ accountId: Number(account?.id), headline, requestKey: randomUUID() })
  const trial = (name: string, body: string): Trial => ({
    name,
    path: KEEP,
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body,
    signedIn: true,
  })
  return [
    ...Object.entries(UNFIT_BLOCKS).map(([name, blocks]) => trial(name, messageOf(sent(), blocks))),
    ...Object.entries(brokenMessages(sent())).map(([name, body]) => trial(name, body)),
    trial('20 MB of JSON', oversizedMessage()),
    // What is refused above is refused for what it holds.
    { ...trial('fit', messageOf(sent(), FIT_BLOCKS)), maySucceed: true },
  ]
}

async function messageTrials(bench: Bench): Promise<Trial[]> {
  const action = await findAction(bench)
  const to = ({ name, contentType, body }: Message, headers: Record<string, string>): Trial => ({
    name,
    path: FORM,
    headers: { 'content-type': contentType, ...headers },
    body,
  })
  const toAction = { 'next-action': action }
  const all = [
    ...[...BROKEN_MESSAGES, ...OVERSIZED_MESSAGES].flatMap((message) => [
      to(message, toAction),
      { ...to(message, {}), name: `${message.name}, to no action` },
    ]),
    ...USELESS_MESSAGES.map((message) => ({ ...to(message, toAction), maySucceed: true })),
    ...UNKNOWN_ACTIONS.map((id) => ({
      ...to(RESUMING, { 'next-action': id }),
      name: `an unknown action ${id}`,
    })),
    to(RESUMING, RESUMING.headers),
    to(formOfAction(action), {}),
  ]
  return [true, false].flatMap((signedIn) => all.map((trial) => ({ ...trial, signedIn })))
}

/** What stands before routes that read a body of their own, for who is not signed in. */
function otherTrials(): Trial[] {
  const paths = ['/api/auth/callback/credentials', '/api/reads', '/api/uploads/parts/made-up', KEEP]
  const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`
  const bodies = { noise: randomBytes(10_000), depth: deep, '20 MB of JSON': oversizedMessage() }
  return paths.flatMap((path) =>
    Object.entries(bodies).map(([name, body]): Trial => ({
      name: `${name} to ${path}`,
      path,
      method: path === KEEP ? 'PUT' : 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })),
  )
}

async function wordTrials(address: string): Promise<Trial[]> {
  const trials = (files: Record<string, Buffer>, maySucceed: boolean) =>
    Object.entries(files).map(([name, body]): Trial => ({
      name,
      path: WORD,
      headers: { 'x-file-name': encodeURIComponent('稿件.docx') },
      body,
      signedIn: true,
      maySucceed,
      maxSeconds: WORD_SECONDS,
    }))
  return [
    ...trials(await unfitWordFiles(), false),
    ...trials(await hostileWordFiles(address), true),
  ]
}

/** The number of an action that the writing form sends to, from the scripts of its page. */
async function findAction({ baseUrl, cookies }: Bench): Promise<string> {
  const get = async (path: string) => {
    const answer = await fetch(baseUrl + path, { headers: { cookie: cookies.correspondent } })
    return answer.text()
  }
  const page = await get(FORM)
  for (const script of new Set(page.match(/\/_next\/static\/[^"\\]+\.js/g) ?? [])) {
    const [, action] = /"([0-7][\da-f]{41})"/.exec(await get(script)) ?? []
    if (action) return action
  }
  throw new Error(`No action is named in the scripts of ${FORM}`)
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
