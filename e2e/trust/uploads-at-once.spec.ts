// How much of one person may be on its way at once, over HTTP against the production build.

import { randomBytes } from 'node:crypto'
import { request as open, type ClientRequest, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'

import { expect, test } from '../fixtures.ts'

const MEGABYTE = 1_024 * 1_024
const LARGE = Math.floor(9.6 * MEGABYTE)

test('what one person leaves half sent is bounded, and forgotten when the line breaks', async ({
  context,
  baseURL,
  signInAs,
}) => {
  await signInAs('xihe')
  const origin = baseURL ?? ''
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const begin = (path: string): ClientRequest => {
    const headers = { origin, cookie, 'content-length': LARGE, 'x-file-name': 'photo.jpg' }
    const sent = open(`${origin}${path}`, { method: 'POST', headers, agent: false })
    sent.on('error', () => {})
    sent.write(Buffer.alloc(1_024))
    return sent
  }
  // Six are 58 MB; four more do not fit, and are refused before they have sent anything.
  const files = Array.from({ length: 10 }, (_, n) =>
    begin(n % 2 === 0 ? '/api/uploads' : '/api/uploads/word'),
  )
  const refused: IncomingMessage[] = []
  await new Promise<void>((resolve) => {
    for (const file of files)
      file.once('response', (answer) => {
        if (refused.push(answer) === 4) resolve()
      })
  })
  for (const answer of refused) {
    expect(answer.statusCode).toBe(429)
    expect(await text(answer)).toContain('您同时传的文件太多，请等前面的传完再传')
  }
  expect(refused).toHaveLength(4)

  const key = `random-${randomBytes(32).toString('hex')}`
  const sendTwenty = async () => {
    const data = Buffer.alloc(MEGABYTE)
    const headers = { origin, 'x-offset': '0' }
    const path = `/api/uploads/parts/${key}`
    const parts = Array.from({ length: 20 }, () => context.request.put(path, { data, headers }))
    return new Set((await Promise.all(parts)).map((answer) => answer.status()))
  }
  expect(await sendTwenty()).toContain(429)
  for (const file of files) file.destroy()
  await expect.poll(sendTwenty).toEqual(new Set([200]))
})
