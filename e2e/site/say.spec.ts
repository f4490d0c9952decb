// Anybody hands in what they have to say, without an account and without a script, and follows it by its number.

import { randomUUID } from 'node:crypto'

import type postgres from 'postgres'

import { expect, test } from '../fixtures.ts'
import { insertPerson } from '../factories.ts'
import { filledForm, sendIntake, solve } from './intake-form.ts'

const COUNTY = '621121'
/** The number of the one row with these words. */
async function idOf(rows: postgres.Sql, words: string): Promise<number> {
  const found = await rows<{ id: number }[]>`
    select id::int from intakes where words = ${words}`
  expect(found).toHaveLength(1)
  return found[0]?.id ?? 0
}

const FRAMEWORK = /_next\/static\/[^"]*\.js|__next_f/

test('without scripts: a wrong answer keeps what was typed, a right one leads to a receipt that an officer answers', async ({
  browser,
  page,
  signInAs,
  rows,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const reader = await context.newPage()
  const contact = `金丝雀${randomUUID().slice(0, 8)}`
  const words = `村口的路灯坏了${randomUUID().slice(0, 8)}，想请大家议一议。`
  await reader.goto('/say/tongwei')
  await expect(reader.getByRole('heading', { name: '先看一眼：这些不收' })).toBeVisible()
  await expect(reader.getByLabel('县区', { exact: true })).toHaveValue(COUNTY)
  await reader.getByLabel('提案线索').check()
  await reader.getByLabel(/说什么/).fill(words)
  await reader.getByLabel(/怎么找到您/).fill(contact)
  const question = reader.getByLabel(/等于几/)
  await question.fill('97')
  await reader.getByRole('button', { name: '交上去' }).click()
  await expect(reader.getByText('答得不对')).toBeVisible()
  await expect(reader.getByLabel(/说什么/)).toHaveValue(words)
  await expect(reader.getByLabel('提案线索')).toBeChecked()
  await expect(question).toHaveValue('')
  await question.fill(solve((await reader.locator('label[for="answer"]').textContent()) ?? ''))
  await reader.getByRole('button', { name: '交上去' }).click()
  await expect(reader.getByRole('heading', { name: '回执', exact: true })).toBeVisible()
  await expect(reader.getByText('等人读')).toBeVisible()
  await expect(reader.getByText(words)).toBeVisible()
  expect(await reader.content()).not.toContain(contact)
  const number = new URL(reader.url()).pathname.split('/').at(-1) ?? ''
  expect(number).toMatch(/^[2-9A-HJ-NP-Z]{4}(?:-[2-9A-HJ-NP-Z]{4}){2}$/)

  const officer = await insertPerson(COUNTY, ['officer'])
  await signInAs(officer.loginName)
  await page.goto('/intake')
  expect(await page.content()).not.toContain(contact)
  await page.goto(`/intake/${await idOf(rows, words)}`)
  expect(await page.content()).not.toContain(contact)
  await page.getByRole('button', { name: '查看联系方式' }).click()
  await expect(page.getByText(contact)).toBeVisible()
  const accepting = page.getByRole('form', { name: '受理' })
  await accepting.getByLabel('转到哪里').selectOption('转提案委')
  await accepting.getByLabel(/写给交件人的话/).fill('谢谢，已经转给提案委。')
  await accepting.getByRole('button', { name: '确定受理' }).click()
  await expect(page.getByText('定了：')).toBeVisible()

  await reader.goto('/receipts')
  await reader.getByLabel('回执号').fill(` ${number.toLowerCase().replaceAll('-', ' ')} `)
  await reader.getByRole('button', { name: '查一查' }).click()
  await expect(reader.getByText('已受理')).toBeVisible()
  await expect(reader.getByText('转提案委')).toBeVisible()
  await expect(reader.getByText('谢谢，已经转给提案委。')).toBeVisible()
  await context.close()
})

test('a form that is sent four times at once has one receipt, and its contact is in nothing that others get', async ({
  request,
  rows,
}) => {
  const contact = `金丝雀${randomUUID().slice(0, 8)}`
  const words = `双击的事${randomUUID().slice(0, 8)}`
  const fields = await filledForm(request, { divisionCode: COUNTY, words, contact, place: '' })
  const answers = await Promise.all(Array.from({ length: 4 }, () => sendIntake(request, fields)))
  expect(answers.map((answer) => answer.status())).toEqual([303, 303, 303, 303])
  const [one, ...others] = answers.map((answer) => answer.headers()['location'])
  expect(new Set(others)).toEqual(new Set([one]))
  expect(await idOf(rows, words)).toBeGreaterThan(0)

  const path = new URL(one ?? '', 'http://here').pathname
  for (const address of [
    path,
    '/say/log.csv',
    '/sitemap.xml',
    '/robots.txt',
    '/api/v1/matters',
    '/api/v1/changes',
    `/search?q=${words}`,
    '/say',
  ]) {
    const body = await (await request.get(address)).text()
    expect(body, address).not.toContain(contact)
    if (address !== path && !address.startsWith('/search'))
      expect(body, address).not.toContain(words)
    if (address !== path) expect(body, address).not.toContain(path)
  }
  const [kept] = await rows<{ all: string }[]>`
    select concat(
      (select json_agg(i)::text from intakes i), (select json_agg(c)::text from intake_contacts c),
      (select json_agg(a)::text from audit_log a where a.action = 'send-intake'),
      (select json_agg(s)::text from sign_in_attempts s), (select json_agg(r)::text from request_keys r)
    ) as all`
  expect(kept?.all).toContain(words)
  expect(kept?.all).not.toContain(contact)
  expect(kept?.all).not.toContain(path.split('/').at(-1))
  const logged = await rows<{ address: string | null }[]>`
    select distinct address from audit_log where action = 'send-intake'`
  expect(logged.map(({ address }) => address)).toEqual([null])
})

test('the number of a receipt is copied by a press, and its page printed', async ({
  context,
  page,
  request,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const fields = { divisionCode: COUNTY, words: `抄号的事${randomUUID().slice(0, 8)}`, place: '' }
  const sent = await sendIntake(request, await filledForm(request, { ...fields, contact: '' }))
  const path = new URL(sent.headers()['location'] ?? '', 'http://here').pathname
  await page.addInitScript(() => {
    window.print = () => (document.title = '打印了')
  })
  await page.goto(path)
  await expect(page.getByText('扫一扫，回到这一页')).toBeVisible()
  await page.getByRole('button', { name: '复制回执号' }).click()
  await expect(page.getByText('已复制')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(path.split('/').at(-1))
  await page.getByRole('button', { name: '打印' }).click()
  await expect(page).toHaveTitle('打印了')
})

test('its pages are kept by nobody, name no referrer and carry no script of the framework', async ({
  request,
}) => {
  const say = await request.get('/say')
  expect(await say.text()).not.toMatch(FRAMEWORK)
  expect(say.headers()['cache-control']).toBe('private, no-store')
  expect(say.headers()['content-security-policy']).toContain("script-src 'self';")
  const unknown = await request.get('/receipts/ABCD-EFGH-2345')
  expect(unknown.status()).toBe(404)
  const html = await unknown.text()
  expect(html).not.toMatch(FRAMEWORK)
  expect(html).toContain('没有这个回执号')
  expect(html).toMatch(/<meta name="robots" content="noindex, ?nofollow"/)
  expect(unknown.headers()).toMatchObject({
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
  })
})

test('another site, a body of 50 MB and a form that no page has are refused', async ({
  request,
}) => {
  const words = `别处来的${randomUUID().slice(0, 8)}`
  const fields = await filledForm(request, { divisionCode: COUNTY, words })
  const foreign = await sendIntake(request, fields, 'https://other.example')
  expect(foreign.status()).toBe(403)
  const large = await sendIntake(request, { ...fields, words: '长'.repeat(17_000_000) })
  expect(large.status()).toBe(413)
  const made = await sendIntake(request, { words, kind: 'topic' })
  expect(made.status()).toBe(400)
})

test('hostile words stay words, on the receipt and before an officer', async ({
  request,
  page,
  signInAs,
  rows,
}) => {
  const mark = randomUUID().slice(0, 8)
  const words = `<script>window.ran=1</script>"><img src=x onerror="ran=1">${mark}`
  const fields = await filledForm(request, { divisionCode: COUNTY, words, place: '<b>镇' })
  const answer = await sendIntake(request, fields)
  expect(answer.status()).toBe(303)
  await page.goto(answer.headers()['location'] ?? '')
  await expect(page.getByText(words)).toBeVisible()
  const officer = await insertPerson(COUNTY, ['officer'])
  await signInAs(officer.loginName)
  await page.goto(`/intake/${await idOf(rows, words)}`)
  await expect(page.getByText(words)).toBeVisible()
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
})

test('a whole letter pasted into the form comes back with the limit in words', async ({
  request,
}) => {
  const words = '这是一封很长的信。'.repeat(2_300)
  const fields = await filledForm(request, { divisionCode: COUNTY, words, contact: '', place: '' })
  const answer = await sendIntake(request, fields)
  expect(answer.status()).toBe(422)
  const body = await answer.text()
  expect(body).toContain('最多 300 字，请短一些')
  expect(body).toContain(words)
})
