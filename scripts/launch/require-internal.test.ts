import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { beforeEach, expect, it } from 'vitest'

import { requireInternal } from './require-internal.ts'

let status: number
let asked: string[]
let url: string

beforeEach(async () => {
  asked = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.writeHead(status).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return () => void server.close()
})

it('refuses an address where calls of the portal to itself are hidden', async () => {
  status = 404
  await expect(requireInternal(url)).rejects.toThrow(/^WEB_URL：http:\S+ 不放行 \/api\/internal\//)
  expect(asked).toEqual(['POST /api/internal/publish-due'])
})

it('takes an address where they are heard, and one where nobody answers yet', async () => {
  status = 403
  await expect(requireInternal(url)).resolves.toBeUndefined()
  status = 503
  await expect(requireInternal(url)).resolves.toBeUndefined()
  await expect(requireInternal('http://127.0.0.1:9')).resolves.toBeUndefined()
})
