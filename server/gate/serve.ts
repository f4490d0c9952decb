// The web server as a process: `node server/gate/serve.ts PORT HOST`, with the environment that
// scripts/launch/web-environment.ts builds. It serves the build that lies in NEXT_DIST_DIR.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import next from 'next'

import { openWatchedPools } from '#db/watched-pools'
import { findKnown } from '#domain/site/find-known'
import { shanghaiDay } from '#lib/dates'
import { readVariable } from '#lib/settings/variables'

import { healthFacts } from '../health-facts.ts'
import { heldPools } from '../held-pools.ts'
import { openAnswerStore } from '../answer-store/answer-store.ts'
import { openAskWhole } from '../answer-store/ask-whole.ts'
import { logError } from '../log.ts'
import { openMetrics } from '../metrics/open-metrics.ts'
import { onTagsDropped } from '../page-cache/dropped-tags.ts'
import { readNotFoundPage } from '../page-cache/not-found-page.ts'
import { slimPage } from '../page-cache/slim-page.ts'
import { heldSharedCache } from '../shared-cache/held-shared-cache.ts'
import { openTracing } from '../tracing/open-tracing.ts'
import { leadsNowhere } from './addresses.ts'
import { answerWhenAway } from './answer-when-away.ts'
import { createGate } from './create-gate.ts'
import { listActions } from './list-actions.ts'
import { logRequest } from './log-request.ts'
import { openKnownThings } from './known-things.ts'
import { openRateLimits } from './rate-limits.ts'
import { RATE_RULES } from './rate-rules.ts'

const ADDRESS_MS = 1_000

// What it writes is for nobody else of the machine.
process.umask(0o077)

const [port = '', hostname = ''] = process.argv.slice(2)
const {
  DATABASE_URL = '',
  DATA_DIR = '.data',
  INTERNAL_URL = '',
  NEXTAUTH_SECRET = '',
  NEXT_DIST_DIR = '.next',
  TRUSTED_PROXIES = '0',
} = process.env

// The framework takes what is there when it begins.
const cacheUrl = readVariable('CACHE_URL', process.env)
const endSharing =
  cacheUrl === null
    ? () => {}
    : await (
        await import('../shared-cache/begin-sharing.ts')
      ).beginSharing(cacheUrl, { secret: NEXTAUTH_SECRET, distDir: NEXT_DIST_DIR })
const tracing = await openTracing(readVariable('OTEL_EXPORTER_OTLP_ENDPOINT', process.env))
const app = next({ dev: false, quiet: true, port: Number(port), hostname })
await app.prepare()
const secure = process.env['SITE_URL']?.startsWith('https:') === true
// A connection of its own: a busy pool of pages does not hold up who asks for what is not there.
const pools = openWatchedPools(DATABASE_URL, {
  address: { connections: 1, deadline: ADDRESS_MS, patience: ADDRESS_MS },
})
pools.watch()
const isKnown = openKnownThings((asked) =>
  findKnown(pools.of('address'), asked, shanghaiDay(new Date())),
)
/** A page of the build that the gate sends on its own. */
const readPage = (name: string) =>
  slimPage(readFileSync(join(NEXT_DIST_DIR, 'server', 'app', `${name}.html`), 'utf8'))
const isLogging = readVariable('LOG_REQUESTS', process.env)
const metricsToken = readVariable('METRICS_TOKEN', process.env)
const metrics = metricsToken === null ? null : openMetrics(() => healthFacts(DATA_DIR))
const actions = new Set(listActions(join(NEXT_DIST_DIR, 'server')))
const handle = answerWhenAway(app.getRequestHandler(), heldPools, readPage('unavailable'))
const store =
  INTERNAL_URL === ''
    ? null
    : openAnswerStore(openAskWhole(INTERNAL_URL), {
        onError: (error) => logError(error, 'answer store'),
      })
if (store) onTagsDropped((tags) => store.drop(tags))
/** What no first answer needs: it would come later by as long as this takes. */
let isWarm = false
function warmUp(): void {
  if (isWarm) return
  isWarm = true
  import('../load-dictionaries.ts')
    .then(({ loadDictionaries }) => loadDictionaries())
    .catch((error: unknown) => logError(error, 'dictionaries'))
}
const server = createGate(handle, {
  limits: openRateLimits(RATE_RULES, heldSharedCache()?.counter),
  ...(store ? { store } : {}),
  secure,
  trustedProxies: Number(TRUSTED_PROXIES),
  hasAction: (id) => actions.has(id),
  ...(metrics && metricsToken !== null ? { metrics: { token: metricsToken, ...metrics } } : {}),
  onAnswered(request) {
    metrics?.count(request)
    if (isLogging) logRequest(request)
    warmUp()
  },
  tooManyRequests: readPage('too-many-requests'),
  missing: {
    leadsNowhere: (path) => leadsNowhere(path, isKnown),
    page: Buffer.from(readNotFoundPage(join(NEXT_DIST_DIR, 'server')) ?? ''),
  },
})
server.once('error', (error) => {
  logError(error, 'gate')
  process.exit(1)
})
server.listen(Number(port), hostname)

async function end(): Promise<void> {
  await app.close()
  endSharing()
  await tracing?.close()
}

let stopping = false
function stop(): void {
  if (stopping) return
  stopping = true
  // What is under way is finished first: it may promise work for later, which closing waits for.
  server.close(() => void end().finally(() => process.exit(0)))
  server.closeIdleConnections()
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
