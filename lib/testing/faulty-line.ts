// A way to a server that can fail as ways do: it hangs up on whoever comes, or lets nobody in.

import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface FaultyLine {
  port: number
  /** From now on whoever comes is let in and at once hung up on, and so is who was there. */
  hangUp(): void
  resume(): void
  close(): void
}

export async function openFaultyLine(there: { host: string; port: number }): Promise<FaultyLine> {
  const sockets = new Set<Socket>()
  let isHangingUp = false
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    return socket
  }
  const endAll = () => {
    for (const socket of sockets) socket.destroy()
  }
  const server = createServer((near) => {
    keep(near)
    if (isHangingUp) return void near.end()
    const far = keep(connect(there.port, there.host))
    near.pipe(far).pipe(near)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    hangUp() {
      isHangingUp = true
      endAll()
    },
    resume: () => (isHangingUp = false),
    close() {
      endAll()
      server.close()
    },
  }
}
