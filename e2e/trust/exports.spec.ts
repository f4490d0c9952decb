// Files that people open elsewhere: names and cells must do nothing there.

import { randomUUID } from 'node:crypto'

import type { APIRequestContext } from 'playwright/test'
import { parse } from 'csv-parse/sync'
import JSZip from 'jszip'

import { shanghaiDay } from '#lib/dates'

import { expect, test } from '../fixtures.ts'
import { approveAll, changeTo, submitForm } from '../newsroom/editions.ts'
import { createDraft, paragraph } from './drafts.ts'
import { insertPerson, PASSWORD } from '../factories.ts'
import { openSignIn } from './sign-in-by-http.ts'

/** What table programs take for the beginning of a formula. */
const SIGNS = ['=', '+', '-', '@', '\t', '\r']
const FORMULA = /^[=+\-@\t\r]/

const cellsOf = async (request: APIRequestContext, path: string): Promise<string[]> => {
  const answer = await request.get(path)
  expect(answer.status(), path).toBe(200)
  return (parse(await answer.text(), { bom: true }) as string[][]).flat()
}

/** The texts of a workbook, and how many of its cells are formulas. */
async function readWorkbook(bytes: Buffer): Promise<{ texts: string[]; formulas: number }> {
  const zip = await JSZip.loadAsync(bytes)
  const parts = await Promise.all(
    zip.file(/^xl\/(sharedStrings|worksheets\/.*)\.xml$/).map((part) => part.async('string')),
  )
  const xml = parts.join('')
  const unescape = (text: string) =>
    text
      .replaceAll(/&#x?0*([\dA-F]+);/gi, (_, code: string) =>
        String.fromCodePoint(Number.parseInt(code, 16)),
      )
      .replaceAll('&amp;', '&')
  return {
    texts: [...xml.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map(([, text = '']) => unescape(text)),
    formulas: [...xml.matchAll(/<f[ >]/g)].length,
  }
}

test('a title or a name that would run as a formula is text in every table and workbook', async ({
  page,
  context,
  rows,
  request,
  baseURL,
  signInAs,
}) => {
  const newsroom = { page, context, signInAs }
  const mark = randomUUID().slice(0, 6)
  const names = SIGNS.map((sign, index) => `${sign}1+${index}${mark}`)
  await signInAs('tongwei')
  const editionId = await createDraft(
    { page, rows, origin: baseURL ?? '' },
    {
      headline: `表里的一篇${mark}`,
      credits: names.map((name) => ({ role: 'correspondent', name })),
      body: {
        type: 'doc',
        content: [paragraph('县政协委员到几个村里看了冬灌的渠，量了水位，记下三处要修的闸口。')],
      },
    },
  )
  await page.goto(`/desk/${editionId}`)
  await submitForm(page)
  await approveAll(newsroom, editionId)

  // Who signs in chose what they are called, or was called so by an administrator.
  for (const name of names) {
    const person = await insertPerson('621121', ['correspondent'], { name })
    const send = await openSignIn(request, baseURL ?? '')
    const form = { loginName: person.loginName, password: PASSWORD }
    expect((await send(form)).status()).toBe(200)
  }
  const year = shanghaiDay(new Date()).slice(0, 4)
  const day = shanghaiDay(new Date())
  await changeTo(newsroom, 'auditor')
  for (const title of names) {
    await rows`
      update revisions set content = jsonb_set(content, '{headline}', to_jsonb(${title}::text))
      where edition_id = ${editionId}`
    const articles = await cellsOf(request, `/api/v1/years/${year}/articles.csv`)
    expect(articles).toContain(`'${title}`)
    const entries = await cellsOf(page.request, `/api/audit/log.csv?from=${day}`)
    expect(entries).toContain(`'${title}`)
    expect([...articles, ...entries].filter((cell) => FORMULA.test(cell))).toEqual([])
  }

  await changeTo(newsroom, 'editor3')
  const answer = await page.request.get(`/api/stats/workbook?place=621121&period=${year}`)
  expect(answer.status()).toBe(200)
  const { texts, formulas } = await readWorkbook(await answer.body())
  // A name has no blank before it.
  for (const name of names) expect(texts).toContain(/^\s/.test(name) ? name.trim() : `'${name}`)
  expect(texts.filter((text) => FORMULA.test(text))).toEqual([])
  expect(formulas).toBe(0)
})

test('a file is named once, whatever its title holds', async ({
  page,
  baseURL,
  rows,
  signInAs,
}) => {
  const mark = randomUUID().slice(0, 6)
  await signInAs('tongwei')
  const editionId = await createDraft(
    { page, rows, origin: baseURL ?? '' },
    { headline: `"引号"\r\nSet-Cookie: x=1;\u{2028}'甲'*（乙）/..\\${mark}` },
  )
  for (const form of ['plain', 'json', 'wechat', 'docx']) {
    const answer = await page.request.get(`/api/editions/${editionId}/forms/${form}`)
    expect(answer.status(), form).toBe(200)
    expect(answer.headers(), form).not.toHaveProperty('set-cookie')
    const named = answer.headersArray().filter(({ name }) => /content-disposition/i.test(name))
    expect(named, form).toHaveLength(1)
    const { groups } =
      /^attachment; filename="[\w.-]+"; filename\*=UTF-8''(?<encoded>[\w%.-]+)$/.exec(
        named[0]?.value ?? '',
      ) ?? {}
    const name = decodeURIComponent(groups?.['encoded'] ?? '')
    expect(name, form).toContain('Set-Cookie')
    expect(name, form).not.toMatch(/["\r\n/\\\u2028]/)
  }
})

test('the auditor’s table holds no formula', async ({ context, baseURL, request, signInAs }) => {
  // Who fails to sign in chooses the text that is kept of it.
  const send = await openSignIn(request, baseURL ?? '')
  expect((await send({ loginName: '=1+1', password: 'x' })).status()).toBe(401)
  await signInAs('auditor')
  const answer = await context.request.get('/api/audit/log.csv')
  expect(answer.headers()['content-disposition']).toMatch(/^attachment; filename="audit\.csv"; /)
  const cells = (parse(await answer.text(), { bom: true }) as string[][]).flat()
  expect(cells.length).toBeGreaterThan(10)
  expect(cells.filter((cell) => FORMULA.test(cell))).toEqual([])
})
