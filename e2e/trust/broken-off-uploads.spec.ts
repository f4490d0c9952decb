import { once } from 'node:events'
import { connect } from 'node:net'

import { expect, test } from '../fixtures.ts'
import { insertPerson } from '../factories.ts'

test('an upload that its sender breaks off is refused, without an error of the portal', async ({
  context,
  baseURL,
  signInAs,
  rows,
}) => {
  const { id, loginName } = await insertPerson('621121', ['correspondent'])
  await signInAs(loginName)
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const { hostname, port, host, origin } = new URL(baseURL ?? '')
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  const head = [
    'POST /api/uploads HTTP/1.1',
    `Host: ${host}`,
    `Origin: ${origin}`,
    `Cookie: ${cookie}`,
    'Content-Type: application/octet-stream',
    'Content-Length: 100000',
    // The portal says when it has the head and reads the body.
    'Expect: 100-continue',
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n`)
  const [answer] = (await once(socket, 'data')) as [Buffer]
  expect(answer.toString()).toContain('100 Continue')
  await new Promise((resolve) => socket.write(Buffer.alloc(50_000), resolve))
  socket.destroy()
  const logged = () => rows`
    select action, result::text, code from audit_log where account_id = ${id}`
  await expect.poll(async () => (await logged()).length).toBe(1)
  expect([...(await logged())]).toEqual([
    { action: 'upload-picture', result: 'refused', code: 'invalid-input' },
  ])
})
