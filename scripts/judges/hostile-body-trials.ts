// The bodies that are sent to a portal: random, deep, or larger than anything.

import { randomBytes, randomUUID } from 'node:crypto'

import {
  brokenMessages,
  FIT_BLOCKS,
  messageOf,
  oversizedMessage,
  UNFIT_BLOCKS,
} from '#domain/article/testing/unfit-content'
import { hostileDocxFiles, unfitDocxFiles } from '#domain/media/testing/hostile-docx-files'
import {
  BROKEN_MESSAGES,
  formOfAction,
  OVERSIZED_MESSAGES,
  RESUMING,
  UNKNOWN_ACTIONS,
  USELESS_MESSAGES,
  type Message,
} from '#lib/testing/hostile-messages'

import { openRows } from './demo-rows.ts'
import type { Bench } from './judge.ts'

const DOCX_SECONDS = 30
const FORM = '/desk/new'
const KEEP = '/api/working-copies'
export const DOCX_PATH = '/api/uploads/word'

export interface Trial {
  name: string
  path: string
  method?: 'POST' | 'PUT'
  headers?: Record<string, string>
  body: string | Buffer
  signedIn?: boolean
  /** Taken, or read clean; otherwise it is refused. */
  canSucceed?: boolean
  maxSeconds?: number
}

export async function contentTrials({ dataDir, correspondent }: Bench): Promise<Trial[]> {
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
    { ...trial('fit', messageOf(sent(), FIT_BLOCKS)), canSucceed: true },
  ]
}

export async function messageTrials(bench: Bench): Promise<Trial[]> {
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
    ...USELESS_MESSAGES.map((message) => ({ ...to(message, toAction), canSucceed: true })),
    ...UNKNOWN_ACTIONS.map((id) => ({
      ...to(RESUMING, { 'next-action': id }),
      name: `an unknown action ${id}`,
    })),
    to(RESUMING, RESUMING.headers),
    to(formOfAction(action), {}),
  ]
  return [true, false].flatMap((signedIn) => all.map((trial) => ({ ...trial, signedIn })))
}

/** What guards routes that read a body of their own against those who are not signed in. */
export function otherTrials(): Trial[] {
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

export async function docxTrials(address: string): Promise<Trial[]> {
  const trials = (files: Record<string, Buffer>, canSucceed: boolean) =>
    Object.entries(files).map(([name, body]): Trial => ({
      name,
      path: DOCX_PATH,
      headers: { 'x-file-name': encodeURIComponent('稿件.docx') },
      body,
      signedIn: true,
      canSucceed,
      maxSeconds: DOCX_SECONDS,
    }))
  return [
    ...trials(await unfitDocxFiles(), false),
    ...trials(await hostileDocxFiles(address), true),
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
