// Bodies of copy that no page of ours sends, over HTTP against the production build.

import { randomUUID } from 'node:crypto'

import { expect, test } from '../fixtures.ts'

const MB = 1_024 * 1_024

test('unknown nodes and marks, depth and length are refused, and nothing of them is kept', async ({
  page,
  baseURL,
  request,
  rows,
  signInAs,
}) => {
  await signInAs('zhuanglang')
  const [account] = await rows<{ id: string }[]>`
    select id from accounts where login_name = 'zhuanglang'`
  const accountId = Number(account?.id)
  const headline = `县政协召开会议${randomUUID().slice(0, 8)}`
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
  const contentOf = (blocks: unknown) => ({
    divisionCode: '620825',
    topicId: null,
    kicker: '',
    headline,
    subtitle: '',
    dateline: '',
    credits: [],
    body: { type: 'doc', content: blocks },
    event: { type: 'other', precision: 'none', start: null, end: null, dateText: '', place: '' },
    printDate: null,
  })
  const put = (body: string) =>
    page.request.put('/api/working-copies', {
      headers: { origin: baseURL ?? '', 'content-type': 'application/json' },
      data: Buffer.from(body),
    })
  const bodyOf = (content: unknown) =>
    JSON.stringify({
      task: 'write',
      accountId,
      place: null,
      version: 0,
      content,
      requestKey: randomUUID(),
    })
  const keep = (content: unknown) => put(bodyOf(content))
  const marked = (mark: unknown) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: '会议', marks: [mark] }],
  })
  const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`
  const bodies: [string, unknown][] = [
    ['node', [{ type: 'iframe', attrs: { src: 'https://evil.example' } }]],
    ['mark', [marked({ type: 'link', attrs: { href: 'javascript:alert(1)' } })]],
    ['attribute', [{ ...paragraph('会议'), attrs: { style: 'color:red' } }]],
    ['picture by address', [{ type: 'figure', attrs: { src: 'javascript:alert(1)' } }]],
    ['blocks', Array(301).fill(paragraph('会议开了。'))],
    ['characters', Array(6).fill(paragraph('字'.repeat(10_000)))],
  ]
  for (const [name, blocks] of bodies) {
    const answer = await keep(contentOf(blocks))
    expect(answer.status(), name).toBe(422)
    expect(((await answer.json()) as { message: string }).message, name).toMatch(/[一-鿿]/)
  }
  // Written out by hand: nothing of ours makes JSON as deep.
  const nested = bodyOf(contentOf('deep')).replace('"deep"', deep)
  for (const body of ['{', deep, nested, `{"content":${deep}}`, 'null', '"x"']) {
    expect((await put(body)).status(), body.slice(0, 20)).toBe(422)
  }
  expect((await put(`"${'x'.repeat(20 * MB)}"`)).status()).toBe(413)
  const kept = await rows`select 1 from revisions where content->>'headline' = ${headline}`
  expect(kept).toHaveLength(0)
  expect((await request.get('/')).status()).toBe(200)
  expect((await keep(contentOf([paragraph('会议开了。')]))).status()).toBe(200)
})
