// The web server as a process: `node server/gate/serve.ts PORT HOST`, with the environment that
// scripts/launch/web-environment.ts builds. It serves the build that lies in NEXT_DIST_DIR.

import next from 'next'

import { createGate } from './create-gate.ts'

const [port = '', hostname = ''] = process.argv.slice(2)
const app = next({ dev: false, quiet: true, port: Number(port), hostname })
await app.prepare()
const secure = process.env['NEXTAUTH_URL']?.startsWith('https:') === true
const server = createGate(app.getRequestHandler(), { secure })
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
