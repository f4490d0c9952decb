import type { Instrumentation } from 'next'

/** Runs once as a server process begins: jobs are worked at, and what was read written, from inside it. */
export async function register(): Promise<void> {
  if (process.env['NEXT_PHASE'] === 'phase-production-build') return
  // Written so that the build can leave the import out of what runs elsewhere.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { markPeers } = await import('./server/peer-address.ts')
    const { env } = await import('./server/env.ts')
    markPeers(env().trustedProxies, process.env['SITE_URL'])
    const { database, watchDatabase } = await import('./server/database.ts')
    watchDatabase()
    const { watchReplicas } = await import('./server/replicas/held-replicas.ts')
    watchReplicas(database)
    const { watchClock } = await import('./server/watch-clock.ts')
    watchClock(database)
    const { startCountingReads } = await import('./server/reads/count-reads.ts')
    startCountingReads()
    const { startJobsInWeb } = await import('./server/jobs/start-in-web.ts')
    startJobsInWeb()
    const { watchChanges } = await import('./server/watch-changes.ts')
    watchChanges()
  }
}

/**
 * Logs the error of a route, which the framework reports to nobody. A database that is away is logged
 * of by the gate; a page says its own number.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || context.routeType !== 'route') return
  const { isDatabaseAway } = await import('./db/database-away.ts')
  if (isDatabaseAway(error)) return
  const { logError } = await import('./server/log.ts')
  const { setAnswerReference } = await import('./server/answer-status.ts')
  setAnswerReference(logError(error, request.path.split('?')[0] ?? ''))
}
