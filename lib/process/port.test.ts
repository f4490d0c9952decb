import { once } from 'node:events'
import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { findFreePort, requireFreePort } from './port.ts'

describe('the port of a start', () => {
  it.each(['127.0.0.1', '0.0.0.0'])('is refused while a server listens on %s', async (host) => {
    const server = createServer().listen(0, host)
    await once(server, 'listening')
    const { port } = server.address() as { port: number }
    await expect(requireFreePort(port, 0)).rejects.toThrow(`端口 ${port} 有别的程序在用`)
    const waiting = requireFreePort(port, 2000)
    server.close()
    await expect(waiting).resolves.toBeUndefined()
  })

  it('is free when nothing listens', async () => {
    await expect(requireFreePort(await findFreePort(), 0)).resolves.toBeUndefined()
  })
})
