// The web server as a process: `node server/gate/serve.ts PORT HOST`, with the environment that
// scripts/launch/web-environment.ts builds. It serves the build that lies in NEXT_DIST_DIR.

import { join } from 'node:path'

import next from 'next'

import { openDatabase } from '#db/client'
import { findKnown } from '#domain/site/find-known'

import { readNotFoundPage } from '../page-cache/not-found-page.ts'
import { createGate } from './create-gate.ts'
import { openKnownThings } from './known-things.ts'
import { leadsNowhere } from './reader-addresses.ts'

// What it writes is for nobody else of the machine.
process.umask(0o077)
const [port = '', hostname = ''] = process.argv.slice(2)
const { DATABASE_URL = '', NEXT_DIST_DIR = '.next', TRUSTED_PROXIES = '0' } = process.env

const app = next({ dev: false, quiet: true, port: Number(port), hostname })
await app.prepare()
const secure = process.env['NEXTAUTH_URL']?.startsWith('https:') === true
// A connection of its own: a busy pool of pages does not hold up who asks for what is not there.
const { db } = openDatabase(DATABASE_URL, { connections: 1 })
const isKnown = openKnownThings((asked) => findKnown(db, asked))
const server = createGate(app.getRequestHandler(), {
  secure,
  trustedProxies: Number(TRUSTED_PROXIES),
  missing: {
    leadsNowhere: (path) => leadsNowhere(path, isKnown),
    page: Buffer.from(readNotFoundPage(join(NEXT_DIST_DIR, 'server')) ?? ''),
  },
})
server.once('error', (error) => {
  process.stderr.write(`${String(error)}\n`)
  process.exit(1)
})
server.listen(Number(port), hostname)

let stopping = false
function stop(): void {
  if (stopping) return
  stopping = true
  // What is under way is finished first: it may promise work for later, which closing waits for.
  server.close(() => void app.close().finally(() => process.exit(0)))
  server.closeIdleConnections()
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
