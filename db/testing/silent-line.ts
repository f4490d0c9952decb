// A way to the database that can fall silent: connections stay open, and nothing comes back.

import { createServer, connect, type Socket } from 'node:net'

import { afterEach, beforeEach } from 'vitest'

import { openWatchedPools, type WatchedPools } from '../watched-pools.ts'

interface Line {
  url: string
  silence(): void
  /** Nothing comes back on the first connection, and on the others as before. */
  silenceFirst(): void
  /** Lets through what it held back while it was silent. */
  speak(): void
  close(): void
}

async function openLine(): Promise<Line> {
  const there = new URL(process.env['TEST_APP_DATABASE_URL'] ?? '')
  const sockets = new Set<Socket>()
  let silent = false
  let first: Socket | undefined
  let isFirstSilent = false
  const held: (() => void)[] = []
  const pass = (send: () => void) => (silent ? void held.push(send) : send())
  const server = createServer((near) => {
    sockets.add(near)
    first ??= near
    near.on('error', () => {})
    const far = connect(Number(there.port), there.hostname)
    sockets.add(far)
    far.on('error', () => {})
    near.on('data', (chunk) => pass(() => far.write(chunk)))
    far.on('data', (chunk) => {
      if (near !== first || !isFirstSilent) pass(() => near.write(chunk))
    })
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const url = new URL(there)
  url.hostname = '127.0.0.1'
  url.port = String(address !== null && typeof address === 'object' ? address.port : 0)
  return {
    url: url.href,
    silence: () => (silent = true),
    silenceFirst: () => (isFirstSilent = true),
    speak() {
      silent = false
      for (const send of held.splice(0)) send()
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

export const LONG_MS = 60_000
export const openPools = (
  url: string,
  connections: number,
  onTurn?: (isAway: boolean) => void,
): WatchedPools<'all'> =>
  openWatchedPools(url, { all: { connections, deadline: LONG_MS, patience: LONG_MS } }, onTurn)

interface Watched {
  line: Line
  pools: WatchedPools<'all'>
  /** Each time that the database was found away, or there again. */
  turns: boolean[]
}

/** For each test of the file a line of its own, and two connections on it. */
export function watchLine(): Watched {
  const watched = {} as Watched
  beforeEach(async () => {
    watched.line = await openLine()
    watched.turns = []
    watched.pools = openPools(watched.line.url, 2, (isAway) => watched.turns.push(isAway))
  })
  afterEach(async () => {
    await watched.pools.close(0)
    watched.line.close()
  })
  return watched
}
