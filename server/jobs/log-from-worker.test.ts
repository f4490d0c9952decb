import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { expect, it, onTestFinished, vi } from 'vitest'

import { DISK_FULL_PATH, isSignedCall } from '#lib/http/internal-call'
import { logFromWorker } from './log-from-worker.ts'

const SECRET = 'a secret of this test'

it('notifies the web server of a full disk, and of nothing else', async () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  onTestFinished(() => write.mockRestore())
  const web = createServer()
  web.listen(0, '127.0.0.1')
  onTestFinished(() => void web.close())
  await once(web, 'listening')
  const { port } = web.address() as AddressInfo
  const called = once(web, 'request') as Promise<[IncomingMessage, ServerResponse]>
  const log = logFromWorker({ internalUrl: `http://127.0.0.1:${port}`, authSecret: SECRET })
  log(new Error('an error of the job before'), 'job prune')
  log(Object.assign(new Error('ENOSPC: write'), { code: 'ENOSPC' }), 'job encode-pictures')
  const [request, response] = await called
  expect(request.url).toBe(DISK_FULL_PATH)
  const headers = new Headers(Object.entries(request.headers).map(([k, v]) => [k, String(v)]))
  expect(isSignedCall(headers, DISK_FULL_PATH, SECRET, new Date())).toBe(true)
  response.writeHead(204).end()
  expect(write).toHaveBeenCalledTimes(2)
})
