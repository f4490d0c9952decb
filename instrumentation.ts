/** Runs once as a server process begins: what is due is published, what was read written, from inside it. */
export async function register(): Promise<void> {
  if (process.env['NEXT_PHASE'] === 'phase-production-build') return
  // Written so that the build can leave the import out of what runs elsewhere.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { markPeers } = await import('./server/peer-address.ts')
    markPeers()
    const { startPublishTimer } = await import('./server/publish-timer.ts')
    startPublishTimer()
    const { startCountingReads } = await import('./server/reads/count-reads.ts')
    startCountingReads()
  }
}
