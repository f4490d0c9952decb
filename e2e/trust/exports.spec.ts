// Files that people open elsewhere: names and cells must do nothing there.

import { randomUUID } from 'node:crypto'

import { parse } from 'csv-parse/sync'

import { expect, test } from '../fixtures.ts'
import { approveAll, submitPiece } from '../newsroom/pieces.ts'
import { openSignIn } from './sign-in-by-http.ts'

const FORMULA = /^[=+\-@\t\r]/

test('a title that would run as a formula is text in every table, and its file has one honest name', async ({
  page,
  context,
  rows,
  request,
  signInAs,
}) => {
  const mark = randomUUID().slice(0, 6)
  const headline = `=HYPERLINK("http://x.example") "引号" ${mark}`
  const newsroom = { page, context, signInAs }
  const editionId = await submitPiece(newsroom, headline)
  await approveAll(newsroom, editionId)

  const [article] = await rows<{ year: string }[]>`
    select to_char(a.published_at at time zone 'Asia/Shanghai', 'YYYY') as year
    from articles a join editions e on e.article_id = a.id where e.id = ${editionId}`
  const table = await (
    await request.get(`/api/v1/years/${article?.year ?? ''}/articles.csv`)
  ).text()
  expect(table).toContain(mark)
  const cells = (parse(table, { bom: true }) as string[][]).flat()
  expect(cells.filter((cell) => FORMULA.test(cell))).toEqual([])
  expect(cells).toContain(`'${headline}`)

  const sheet = await page.request.get(`/api/editions/${editionId}/sheet`)
  expect(sheet.status()).toBe(200)
  const named = sheet.headersArray().filter(({ name }) => /content-disposition/i.test(name))
  expect(named).toHaveLength(1)
  const { groups } =
    /^attachment; filename="(?<plain>[\w.-]+)"; filename\*=UTF-8''(?<encoded>[\w%.-]+)$/.exec(
      named[0]?.value ?? '',
    ) ?? {}
  expect(groups?.['plain']).toBe(`sheet-${editionId}.docx`)
  const name = decodeURIComponent(groups?.['encoded'] ?? '')
  expect(name).toContain(mark)
  expect(name).not.toMatch(/["\r\n/\\]/)
})

test('the auditor’s table holds no formula', async ({ page, baseURL, request, signInAs }) => {
  // Who fails to sign in chooses the words that are kept of it.
  const send = await openSignIn(request, baseURL ?? '')
  expect((await send({ loginName: '=1+1', password: 'x' })).status()).toBe(401)
  await signInAs('auditor')
  const answer = await page.request.get('/api/audit/log.csv')
  expect(answer.headers()['content-disposition']).toMatch(/^attachment; filename="audit\.csv"; /)
  const cells = (parse(await answer.text(), { bom: true }) as string[][]).flat()
  expect(cells.length).toBeGreaterThan(10)
  expect(cells.filter((cell) => FORMULA.test(cell))).toEqual([])
})
