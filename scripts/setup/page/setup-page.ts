// The same questions as in the terminal, as a page for a browser. It opens once, for whoever has the link that the
// terminal printed, and closes when the portal is made.

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import {
  findAnswerIssue,
  SETUP_ANSWERS,
  setupAnswersSchema,
  type SetupAnswers,
} from '#domain/portal/setup-answers'
import type { GivenAnswers } from '../given-answers.ts'
import { defaultOf, FOLLOW_PLACE } from '../questions.ts'
import {
  CONTENT_SECURITY_POLICY,
  renderDone,
  renderLines,
  renderQuestions,
  type Answers,
  type Issues,
} from './render-page.ts'

const MAX_BYTES = 16 * 1024
const PATH = '/setup'
/** For whoever clicked twice and still waits. */
const LAST_ANSWER_MS = 2_000

export interface SetupPageOptions {
  host: string
  /** 0 takes a free one. */
  port: number
  /** What stands in the fields at first; none of it is wrong. */
  given: GivenAnswers
  /** The default of the public address. */
  siteAddress: string
  /** Resolves to the lines for the person who answered; a sentence that is thrown leaves the page open. */
  setUp(answers: SetupAnswers): Promise<readonly string[]>
  /** The sentence for people of what `setUp` threw, or null for what is no business of theirs. */
  explain(error: unknown): string | null
}

export interface SetupPage {
  port: number
  /** The path with its key, which is not kept anywhere. */
  path: string
  /** Resolves once the portal is made and its maker has the answer; rejects with what nobody expected. */
  done: Promise<void>
  close(): Promise<void>
}

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Null when it is longer than any answers are. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes <= MAX_BYTES) chunks.push(chunk)
  }
  return bytes > MAX_BYTES ? null : Buffer.concat(chunks).toString('utf8')
}

function send(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    Connection: 'close',
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex',
  })
  response.end(html)
}

/** What stands in the fields before anybody wrote. */
function firstAnswers(given: GivenAnswers, siteAddress: string): Answers {
  const answers: Record<string, string> = {}
  for (const name of SETUP_ANSWERS) {
    const value = given[name]
    // The levels may be a number in a file.
    const written = typeof value === 'number' ? String(value) : value
    const usual = FOLLOW_PLACE.includes(name) ? '' : defaultOf(name, answers, siteAddress)
    answers[name] = typeof written === 'string' ? written : usual
  }
  return answers as Answers
}

function readAnswers(body: string): { answers: Answers; issues: Issues } {
  const form = new URLSearchParams(body)
  const answers: Record<string, string> = {}
  for (const name of SETUP_ANSWERS) {
    const written = (form.get(name) ?? '').trim()
    answers[name] = written || (FOLLOW_PLACE.includes(name) ? defaultOf(name, answers, '') : '')
  }
  const issues = SETUP_ANSWERS.flatMap((name) => {
    const issue = findAnswerIssue(name, answers)
    return issue === null ? [] : [[name, issue] as const]
  })
  return { answers: answers as Answers, issues: Object.fromEntries(issues) }
}

export async function openSetupPage(options: SetupPageOptions): Promise<SetupPage> {
  const { host, port, given, siteAddress, setUp, explain } = options
  const key = randomBytes(32).toString('base64url')
  const expected = digestOf(key)
  const finished = Promise.withResolvers<void>()
  /** A second click waits for the first and gets its answer. */
  let underWay: Promise<readonly string[]> | null = null
  let made = false

  async function answerForm(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request)
    if (body === null) return send(response, 413, renderLines('建站', ['写的内容太长。']))
    const { answers, issues } = readAnswers(body)
    if (Object.keys(issues).length > 0)
      return send(response, 400, renderQuestions(answers, issues, null))
    try {
      underWay ??= setUp(setupAnswersSchema.parse(answers))
      const lines = await underWay
      made = true
      response.once('close', () => finished.resolve())
      send(response, 200, renderDone(lines))
    } catch (error) {
      underWay = null
      const sentence = explain(error)
      send(response, 409, renderQuestions(answers, {}, sentence ?? '没有建成，原因见终端。'))
      if (sentence === null) finished.reject(error)
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const known = timingSafeEqual(digestOf(searchParams.get('key') ?? ''), expected)
    if (pathname !== PATH || !known)
      return send(response, 404, renderLines('没有这一页', ['请用终端里打印的链接。']))
    if (request.method === 'POST') return answerForm(request, response)
    if (request.method !== 'GET')
      return send(response, 405, renderLines('建站', ['请用终端里打印的链接打开这一页。']))
    if (made) return send(response, 410, renderLines('网站已经建好', ['这个链接只能用一次。']))
    send(response, 200, renderQuestions(firstAnswers(given, siteAddress), {}, null))
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.destroy()
      finished.reject(error)
    })
  })
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  const close = async () => {
    const closed = once(server, 'close')
    server.close()
    setTimeout(() => server.closeAllConnections(), LAST_ANSWER_MS).unref()
    await closed
  }
  return {
    port: typeof address === 'object' && address ? address.port : port,
    path: `${PATH}?key=${key}`,
    done: finished.promise,
    close,
  }
}
