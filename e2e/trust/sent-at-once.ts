import { createHmac, randomUUID } from 'node:crypto'

import type { APIRequestContext, BrowserContext, Page } from 'playwright/test'
import type postgres from 'postgres'

import { CHECK_ITEMS } from '#db/states'

import { expect } from '../fixtures.ts'
import { changeTo, chooseDecision, tickAll, type Newsroom } from '../newsroom/editions.ts'
import {
  captureMove,
  captureSave,
  keepNothing,
  leavePage,
  type Captured,
} from './captured-actions.ts'

// Requests taken once from the newsroom's pages, and sent for any edition by several people at once.

/** How often each pair is fired: the order in which two requests arrive is not the same each time. */
export const ROUNDS = [1, 2, 3, 4, 5] as const

export interface Answer {
  status: number
  won: boolean
  /** The message to the person; empty when it was done. */
  words: string
}

export interface EditionVersion {
  editionId: number
  lockVersion: number
}

export type Send = (who: string, taken: Captured, input: object) => Promise<Answer>

interface Fixtures extends Newsroom {
  page: Page
  context: BrowserContext
  request: APIRequestContext
  rows: postgres.Sql
}

/** Sends what was taken from a page as somebody, with other values: a form's fields come third, beside what it is about. */
export function openSending({ context, signInAs, request }: Fixtures): Send {
  const cookies = new Map<string, string>()
  const cookieOf = async (who: string) => {
    const known = cookies.get(who)
    if (known !== undefined) return known
    await context.clearCookies()
    await signInAs(who)
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    cookies.set(who, cookie)
    return cookie
  }
  return async (who, { method, url, headers, body }, input) => {
    const [asked, , typed] = JSON.parse(body.toString()) as [object, null?, object?]
    const answer = await request.fetch(url, {
      method,
      headers: { ...headers, origin: new URL(url).origin, cookie: await cookieOf(who) },
      data: JSON.stringify([{ ...asked, ...typed, ...input }]),
      maxRedirects: 0,
      timeout: 0,
    })
    const text = await answer.text()
    const words = /"ok":false.*?"message":"([^"]*)"/.exec(text)?.[1] ?? ''
    return { status: answer.status(), won: text.includes('"ok":true'), words }
  }
}

/** Who lost reads why in Chinese, and never that something broke. */
export function expectShown(answer: Answer): void {
  expect(answer.won).toBe(false)
  expect([403, 404, 409], answer.words).toContain(answer.status)
  expect(answer.words).toMatch(/^[\p{Script=Han}][^a-zA-Z]+$/u)
}

/** One of two was done, and the other got the reason why not; returns the index of the one that was. */
export function winnerOf(answers: readonly [Answer, Answer]): 0 | 1 {
  const [one, other] = answers
  expect([one.won, other.won].filter(Boolean), `${one.words} ${other.words}`).toHaveLength(1)
  expectShown(one.won ? other : one)
  return one.won ? 0 : 1
}

/** The edition as it is, and the moves since it was handed in or opened, in their order. */
export async function standOf(rows: postgres.Sql, editionId: number) {
  const [row] = await rows<
    {
      state: string
      lockVersion: number
      revisionId: number
      revisionHash: string
      articleId: number
      claimant: string | null
      moves: string[]
      approvals: number
      revisions: number
    }[]
  >`
    select e.state::text, e.lock_version as "lockVersion", e.current_revision_id::int as "revisionId",
      r.hash as "revisionHash", e.article_id::int as "articleId",
      (select login_name from accounts a where a.id = e.claimed_by) as claimant,
      (select json_agg(t.move order by t.id) from transitions t where t.edition_id = e.id) as moves,
      (select count(*)::int from approvals p where p.edition_id = e.id) as approvals,
      (select count(*)::int from revisions v where v.edition_id = e.id) as revisions
    from editions e join revisions r on r.id = e.current_revision_id where e.id = ${editionId}`
  if (!row) throw new Error(`There is no edition ${editionId}`)
  return row
}

export interface WriterRequests {
  save: Captured
  submit: Captured
  recall: Captured
}

const WORDS = '县政协委员到几个村里看了冬灌的渠，同管水的人一道量了水位，记下三处要修的闸口。'

/** What the correspondent's pages would send. */
export async function takeWriterRequests(stage: Fixtures, send: Send): Promise<WriterRequests> {
  const { page, rows } = stage
  const headline = `同时的请求${randomUUID().slice(0, 6)}`
  await changeTo(stage, 'tongwei')
  await page.goto('/desk/new')
  await page.getByLabel('主题').fill(headline)
  await page.getByLabel('正文').fill(WORDS)
  const submit = await captureMove(page, () =>
    page.getByRole('button', { name: '提交初审' }).click(),
  )
  await leavePage(page)
  const [made] = await rows<{ editionId: number }[]>`
    select e.id::int as "editionId" from editions e join revisions r on r.id = e.current_revision_id
    where r.headline = ${headline}`
  const editionId = made?.editionId ?? 0
  await page.goto(`/desk/${editionId}`)
  await keepNothing(page)
  await page.getByLabel('主题').fill(`${headline}改`)
  const save = await captureSave(page, () => page.getByRole('button', { name: '保存' }).click())
  await page.goto('about:blank')
  // What the first page kept would keep the edition from being handed in without it; the second kept nothing.
  await rows`delete from working_copies where edition_id = ${editionId}`
  const { lockVersion } = await standOf(rows, editionId)
  const sent = await send('tongwei', submit, { editionId, lockVersion, requestKey: randomUUID() })
  expect(sent, sent.words).toMatchObject({ won: true })
  await changeTo(stage, 'tongwei')
  // By its headline: other tests hand in beside this one, and the list begins with what came back.
  await page.goto(`/desk?q=${headline}`)
  const recall = await captureMove(page, () =>
    page.getByRole('button', { name: `撤回《${headline}` }).click(),
  )
  await page.goto('about:blank')
  return { save, submit, recall }
}

export interface EditorRequests {
  claim: Captured
  approve: Captured
  sendBack: Captured
}

/** What the first editor's pages would send; each level's pages send the same. */
export async function takeEditorRequests(
  stage: Fixtures,
  editionId: number,
): Promise<EditorRequests> {
  const { page } = stage
  await changeTo(stage, 'editor1-dingxi')
  const onPage = async (act: () => Promise<unknown>) => {
    await page.goto(`/review/${editionId}`)
    return captureMove(page, act)
  }
  const claim = await onPage(() => page.getByRole('button', { name: '认领', exact: true }).click())
  const sendBack = await onPage(async () => {
    await chooseDecision(page, '退回修改')
    await page.getByRole('form', { name: '审定' }).getByRole('textbox').fill('请核对水位。')
    await page.getByRole('button', { name: '退回给作者' }).click()
  })
  const approve = await onPage(async () => {
    await tickAll(page)
    await page.getByRole('button', { name: '送复审' }).click()
  })
  await page.goto('about:blank')
  return { claim, approve, sendBack }
}

/** A new edition of 通渭 in first review. */
export async function submitAs(
  rows: postgres.Sql,
  send: Send,
  { save, submit }: WriterRequests,
): Promise<EditionVersion> {
  const requestKey = randomUUID()
  const [asked] = JSON.parse(save.body.toString()) as [{ content: object }]
  const content = { ...asked.content, headline: `同时的请求${requestKey.slice(0, 6)}` }
  const begun = await send('tongwei', save, { edition: null, version: 0, requestKey, content })
  expect(begun, begun.words).toMatchObject({ won: true })
  const [made] = await rows<EditionVersion[]>`
    select e.id::int as "editionId", e.lock_version as "lockVersion"
    from editions e join revisions r on r.id = e.current_revision_id
    where r.headline = ${content.headline}`
  if (!made) throw new Error('The edition was not begun')
  const sent = await send('tongwei', submit, { ...made, requestKey: randomUUID() })
  expect(sent, sent.words).toMatchObject({ won: true })
  const { lockVersion } = await standOf(rows, made.editionId)
  return { editionId: made.editionId, lockVersion }
}

/** What an editor asks who approves the edition as it is now. */
export async function approvalOf(rows: postgres.Sql, editionId: number, hold = false) {
  const { lockVersion, revisionId, revisionHash } = await standOf(rows, editionId)
  const checks = CHECK_ITEMS
  return {
    editionId,
    lockVersion,
    revisionId,
    revisionHash,
    checks,
    decision: hold ? 'hold' : 'approve',
    requestKey: randomUUID(),
  }
}

/** Has the portal publish what is due, as its own jobs do. */
export async function publishDue(
  { request, rows }: Pick<Fixtures, 'request' | 'rows'>,
  baseURL: string | undefined,
): Promise<void> {
  const path = '/api/internal/publish-due'
  const [clock] = await rows<{ time: string }[]>`
    select floor(extract(epoch from clock_timestamp()) * 1000)::bigint::text as time`
  const time = clock?.time ?? ''
  const secret = process.env['E2E_AUTH_SECRET'] ?? ''
  const signature = createHmac('sha256', secret).update(`internal-call\n${path}\n${time}`)
  const headers = { 'x-portal-time': time, 'x-portal-signature': signature.digest('hex') }
  const answer = await request.post(new URL(path, baseURL).href, { headers, timeout: 0 })
  expect(answer.status()).toBe(200)
}
