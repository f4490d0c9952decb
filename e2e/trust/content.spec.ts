// Bodies of editions that no page of ours sends, over HTTP against the production build.

import { randomUUID } from 'node:crypto'

import {
  brokenMessages,
  FIT_BLOCKS,
  messageOf,
  oversizedMessage,
  UNFIT_BLOCKS,
} from '#domain/article/testing/unfit-content'

import { expect, test } from '../fixtures.ts'

test('unknown nodes and marks, depth and length are refused, and nothing of them is kept', async ({
  context,
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
  const sent = () => ({ accountId, headline, requestKey: randomUUID() })
  const put = (body: string) =>
    context.request.put('/api/working-copies', {
      headers: { origin: baseURL ?? '', 'content-type': 'application/json' },
      data: Buffer.from(body),
    })
  const keep = (blocks: readonly unknown[]) => put(messageOf(sent(), blocks))
  for (const [name, blocks] of Object.entries(UNFIT_BLOCKS)) {
    const answer = await keep(blocks)
    expect(answer.status(), name).toBe(422)
    expect(((await answer.json()) as { message: string }).message, name).toMatch(/[一-鿿]/)
  }
  for (const [name, message] of Object.entries(brokenMessages(sent()))) {
    expect((await put(message)).status(), name).toBe(422)
  }
  expect((await put(oversizedMessage())).status()).toBe(413)
  const kept = await rows`select 1 from revisions where content->>'headline' = ${headline}`
  expect(kept).toHaveLength(0)
  expect((await request.get('/')).status()).toBe(200)
  expect((await keep(FIT_BLOCKS)).status()).toBe(200)
})
