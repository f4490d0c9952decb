// Pictures of editions that are no news yet: who may see and place them, from outside.

import { randomBytes } from 'node:crypto'

import sharp from 'sharp'

import { expect, test } from '../fixtures.ts'

test('a picture of a draft is there for its uploader alone, and no use to others by its number', async ({
  context,
  playwright,
  baseURL,
  rows,
  signInAs,
}) => {
  await signInAs('zhuanglang')
  const bytes = await sharp({
    create: {
      width: 640,
      height: 480,
      channels: 3,
      background: `#${randomBytes(3).toString('hex')}`,
    },
  })
    .jpeg()
    .toBuffer()
  const upload = () =>
    context.request.post('/api/uploads', {
      data: bytes,
      headers: { origin: baseURL ?? '', 'x-file-name': 'draft.jpg' },
    })
  const { value } = (await (await upload()).json()) as {
    value: { mediaId: number; previewKey: string }
  }
  const { mediaId, previewKey } = value
  const address = `/media/${previewKey}`
  expect((await context.request.get(address)).status()).toBe(200)
  for (const name of ['dunhuang', 'editor3', 'admin']) {
    await signInAs(name)
    const answer = await context.request.get(address)
    expect(answer.status(), name).toBe(404)
    expect(await answer.text(), name).toBe('没有这张图片')
  }
  const nobody = await playwright.request.newContext({ baseURL: baseURL ?? '' })
  expect((await nobody.get(address)).status()).toBe(404)
  await nobody.dispose()

  // Who has the same bytes may place the picture as well, and does not learn whose it was.
  await signInAs('dunhuang')
  expect(await (await upload()).json()).toMatchObject({ value: { mediaId, alreadyStored: false } })
  expect((await context.request.get(address)).status()).toBe(200)
  const uploads = await rows`select 1 from media_uploads where media_id = ${mediaId}`
  expect(uploads).toHaveLength(2)
})
