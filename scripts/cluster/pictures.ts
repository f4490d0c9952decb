// Pictures on two web servers that have no folder in common, only a bucket.

import { uploadPicture } from './traffic.ts'
import { until } from './daemon.ts'
import type { Cluster, Outcome } from './trials.ts'

const PATIENCE_MS = 30_000

/** What one web server took in, the other has; and nobody else has it before an article shows it. */
export async function tryPictures({ portals, cookie }: Cluster): Promise<Outcome[]> {
  const [first, second] = portals.web
  const sent = await uploadPicture(first, cookie)
  if (typeof sent === 'string')
    return [{ what: 'a picture is taken in', passed: false, figures: sent }]
  const path = `/media/${sent.previewKey}`
  const seen = await fetch(second + path, { headers: { cookie } })
  const { byteLength } = await seen.arrayBuffer()
  const stranger = await fetch(second + path)
  return [
    {
      what: 'a picture sent to one, seen on the other by who sent it alone',
      passed: seen.status === 200 && byteLength > 100 && stranger.status === 404,
      figures: `${byteLength} bytes; others: ${stranger.status}`,
    },
  ]
}

/** Uploads are refused in words while the bucket is away, and taken in when it is back. */
export async function tryWithoutBucket(
  { portals, cookie, readers }: Cluster,
  { kill, restart }: { kill: () => Promise<void>; restart: () => Promise<void> },
): Promise<Outcome> {
  const [first] = portals.web
  readers.take()
  await kill()
  const refused = await uploadPicture(first, cookie)
  await restart()
  const back = await until(
    'a picture is taken in again',
    async () => typeof (await uploadPicture(first, cookie)) !== 'string',
    PATIENCE_MS,
  )
  const { asked, failed } = readers.take()
  return {
    what: 'the store of pictures is killed',
    passed: typeof refused === 'string' && refused.startsWith('words: ') && failed.length === 0,
    figures: `${typeof refused === 'string' ? refused : 'taken in all the same'}; back after ${(back / 1_000).toFixed(1)} s; ${asked} reads, ${failed.length} failed`,
  }
}
