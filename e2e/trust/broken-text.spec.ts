import { randomUUID } from 'node:crypto'

import { expect, test } from '../fixtures.ts'
import { changeTo, submitEditionOf } from '../newsroom/editions.ts'
import { capture, replay } from './captured-actions.ts'

// What no database holds is refused in words, wherever it comes in.
const WORDS = '存不下的字符'

const content = (headline: string) => ({
  divisionCode: '621121',
  topicId: null,
  kicker: '',
  headline,
  subtitle: '',
  dateline: '',
  credits: [],
  body: { type: 'doc', content: [] },
  event: { type: 'other', precision: 'none', start: null, end: null, dateText: '', place: '' },
  printDate: null,
})

test('an autosave with NUL or half a character is refused, with its field', async ({
  context,
  signInAs,
  rows,
  baseURL,
}) => {
  await signInAs('tongwei')
  const [account] = await rows<{ id: string }[]>`
    select id from accounts where login_name = 'tongwei'`
  for (const broken of ['字\\u0000', '字\\ud842']) {
    const words = {
      task: 'write',
      accountId: Number(account?.id),
      edition: null,
      version: 0,
      content: content('BROKEN'),
      requestKey: randomUUID(),
    }
    const answer = await context.request.put('/api/working-copies', {
      headers: { origin: new URL(baseURL ?? '').origin, 'content-type': 'application/json' },
      data: JSON.stringify(words).replace('BROKEN', broken),
    })
    expect(answer.status()).toBe(422)
    const body = await answer.json()
    expect(body.issues.headline).toEqual([expect.stringContaining(WORDS)])
  }
})

test('a sign-in name with NUL is as wrong as any other', async ({ context, baseURL }) => {
  const origin = new URL(baseURL ?? '').origin
  const { csrfToken } = await (await context.request.get('/api/auth/csrf')).json()
  const answer = await context.request.post('/api/auth/callback/credentials', {
    headers: { origin },
    form: { csrfToken, loginName: 'tong\0wei', password: 'whatever it is', json: 'true' },
  })
  expect(answer.status()).toBe(401)
  expect(decodeURIComponent(await answer.text())).toContain('用户名或密码不对')
})

test('a remark with NUL is refused in words and is not written', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const newsroom = { page, context, signInAs }
  const editionId = await submitEditionOf(newsroom, `坏字${randomUUID().slice(0, 6)}`)
  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto(`/review/${editionId}`)
  const remark = await capture(page, async () => {
    await page.getByLabel('对第 1 段写意见').click()
    await page.getByRole('textbox', { name: '对第 1 段的意见' }).fill('请核对某处')
    await page.getByRole('button', { name: '发出' }).click()
  })
  const body = Buffer.from(remark.body.toString('utf8').replace('某处', '\\u0000'))
  const answer = await replay(page, { ...remark, body })
  expect(answer.status()).toBeLessThan(500)
  expect(await answer.text()).toContain(WORDS)
  const [written] = await rows`
    select count(*)::int as count from comments where edition_id = ${editionId}`
  expect(written).toEqual({ count: 0 })
})
