// Word files as attackers build them, over HTTP against the production build: refused in words or read
// clean; nothing is fetched, and no file of the machine is in what comes back.

import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import {
  FROM_DOCX_FILES,
  HARMLESS_WORDS,
  hostileDocxFiles,
  unfitDocxFiles,
} from '#domain/media/testing/hostile-docx-files'

import { expect, test } from '../fixtures.ts'
import { sendUpload } from './uploads.ts'

const DOCX_PATH = { path: '/api/uploads/word', fileName: '稿件.docx' }

interface Read {
  ok: boolean
  message?: string
  value?: { text: string; pictures: unknown[] }
}

test('what unpacks beyond bearing, repeats itself or brings a document type is refused', async ({
  context,
  baseURL,
  request,
  signInAs,
}) => {
  await signInAs('zhuanglang')
  const files = Object.entries(await unfitDocxFiles())
  const answers = Promise.all(
    files.map(([, data]) => sendUpload(context.request, baseURL ?? '', data, DOCX_PATH)),
  )
  for (let read = 0; read < 10; read += 1) expect((await request.get('/')).status()).toBe(200)
  for (const [index, answer] of (await answers).entries()) {
    const [name] = files[index] ?? ['']
    expect(answer.status(), name).toBe(422)
    expect(((await answer.json()) as Read).message, name).toMatch(/Word|另存/)
  }
})

test('links, ways out of the archive, macros and style maps do nothing', async ({
  context,
  baseURL,
  signInAs,
}) => {
  let asked = 0
  const stranger = createServer((_request, response) => {
    asked += 1
    response.end('x')
  }).listen(0, '127.0.0.1')
  await once(stranger, 'listening')
  const { port } = stranger.address() as AddressInfo
  await signInAs('zhuanglang')
  const files = Object.entries(await hostileDocxFiles(`http://127.0.0.1:${port}/picture.png`))
  for (const [name, data] of files) {
    const answer = await sendUpload(context.request, baseURL ?? '', data, DOCX_PATH)
    expect([200, 422], name).toContain(answer.status())
    const read = (await answer.json()) as Read
    expect(JSON.stringify(read), name).not.toMatch(FROM_DOCX_FILES)
    if (read.ok) expect(read.value?.text.replaceAll('\n', ''), name).toBe(HARMLESS_WORDS)
  }
  expect(asked).toBe(0)
  stranger.close()
})
