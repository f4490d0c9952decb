// Each web server is ended and started again, one after the other, as a release does, while readers read and somebody writes.

import { until } from './daemon.ts'
import type { Cluster, Outcome } from './trials.ts'

export async function tryRollingRestart(cluster: Cluster): Promise<Outcome> {
  const { portals, readers, writer } = cluster
  readers.take()
  const written = writer.acknowledged.size
  const wordless = writer.wordless.length
  const began = performance.now()
  for (const index of [0, 1] as const) {
    await portals.restartWeb(index)
    await until('both web servers are ready', () => portals.isReady())
  }
  const took = (performance.now() - began) / 1_000
  await until('somebody writes again', () => writer.acknowledged.size > written)
  const { asked, failed, longestMs } = readers.take()
  const speechless = writer.wordless.slice(wordless)
  const isSignedIn = await cluster.isSignedIn()
  return {
    what: 'both web servers are started again, one after the other',
    passed: failed.length === 0 && speechless.length === 0 && isSignedIn,
    figures: [
      `took ${took.toFixed(0)} s`,
      `${asked} reads, ${failed.length} failed, longest ${(longestMs / 1_000).toFixed(1)} s`,
      `${writer.acknowledged.size - written} writes`,
      ...failed.slice(0, 3),
      ...speechless.slice(0, 3),
      ...(isSignedIn ? [] : ['who was signed in is not']),
    ].join('; '),
  }
}
