// What is tried on the cluster, one after the other, while readers and a writer go on asking.

import { setTimeout as sleep } from 'node:timers/promises'

import { inArray } from 'drizzle-orm'

import type { Database } from '#db/client'
import { media } from '#db/schema/media'
import type { Stage } from '#domain/testing/stage'
import { withDeadline } from '#lib/process/deadline'

import { until } from './daemon.ts'
import type { Portals } from './portals.ts'
import { countPublications, isLive, publish, schedule, withdraw } from './stories.ts'
import type { Traffic, Writer } from './traffic.ts'

/** Of a killed part nobody notices anything for longer. */
const RECOVERY_MS = 30_000
const SEEN_MS = 2_000
/** What is asked of a part that is gone may have no answer at all. */
const LOOK_MS = 3_000
const STORIES = 5
/** Against hanging; what takes longer than its bar has failed before. */
const PATIENCE_MS = 180_000

export interface Cluster {
  db: Database
  stage: Stage
  portals: Portals
  readers: Traffic
  writer: Writer
  metricsToken: string
  /** What the writer is known by. */
  cookie: string
  /** Still signed in, wherever the balancer leads. */
  isSignedIn(): Promise<boolean>
  countStandbyReads(): Promise<number>
}

export interface Outcome {
  what: string
  passed: boolean
  figures: string
}

const seconds = (milliseconds: number) => `${(milliseconds / 1_000).toFixed(1)} s`
const statusOf = async (address: string) =>
  (await fetch(address, { headers: { accept: 'text/html' } })).status

export async function tryPublication({ db, stage, portals }: Cluster): Promise<Outcome[]> {
  const articleId = await publish(db, stage)
  const seen = (status: number) =>
    Promise.all(
      portals.web.map((address) =>
        until(`${address} answers ${status}`, async () => {
          return (await statusOf(`${address}/articles/${articleId}`)) === status
        }),
      ),
    )
  const published = Math.max(...(await seen(200)))
  await withdraw(db, stage, articleId)
  const withdrawn = Math.max(...(await seen(410)))
  return [
    { what: 'published, seen on both', passed: published <= SEEN_MS, figures: seconds(published) },
    { what: 'withdrawn, gone on both', passed: withdrawn <= SEEN_MS, figures: seconds(withdrawn) },
  ]
}

/** What one web server has made, the other takes out of the cache. */
export async function trySharing(cluster: Cluster): Promise<Outcome[]> {
  const { db, stage, portals, metricsToken } = cluster
  const [first, second] = portals.web
  const ids: number[] = []
  for (let story = 0; story < STORIES; story += 1) ids.push(await publish(db, stage))
  await until('the last of them is there', async () => {
    return (await statusOf(`${first}/articles/${ids.at(-1)}`)) === 200
  })
  // What is made while changes are still being reported is dropped once more.
  await sleep(SEEN_MS)
  const before = await countShared(second, metricsToken)
  for (const id of ids) {
    await statusOf(`${first}/articles/${id}`)
    await statusOf(`${second}/articles/${id}`)
  }
  const shared = (await countShared(second, metricsToken)) - before
  return [
    {
      what: 'pages that one has made, asked of the other',
      passed: shared > STORIES / 2,
      figures: `${STORIES} asked; ${shared} taken from the shared cache, with what readers asked meanwhile`,
    },
  ]
}

async function countShared(address: string, token: string): Promise<number> {
  const answer = await fetch(`${address}/metrics`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const pattern = /portal_page_cache_total\{result="shared"\} (\d+)/
  return Number(pattern.exec(await answer.text())?.[1] ?? 0)
}

export async function tryStandbyReads(cluster: Cluster): Promise<Outcome[]> {
  const before = await cluster.countStandbyReads()
  await until('the standby is read from', async () => {
    await statusOf(`${cluster.portals.web[0]}/search/${encodeURIComponent(`委员${Math.random()}`)}`)
    return (await cluster.countStandbyReads()) > before
  })
  const reads = (await cluster.countStandbyReads()) - before
  return [
    { what: "readers' questions go to the standby", passed: reads > 0, figures: `${reads} reads` },
  ]
}

/** Kills something and lets `restart` do what a supervisor does; all must be well again in time. */
export async function tryKilling(
  cluster: Cluster,
  what: string,
  kill: () => Promise<void> | void,
  restart: () => Promise<void> | void = () => {},
): Promise<Outcome> {
  const { readers, writer, portals } = cluster
  readers.take()
  writer.takeLongestGap()
  const written = writer.acknowledged.size
  const wordless = writer.wordless.length
  const { articleId, editionId } = await schedule(cluster.db, cluster.stage, 2)
  await kill()
  const { recovered, after } = await untilWell(what, {
    'both web servers are ready': () => portals.isReady(),
    'who was signed in still is': () => cluster.isSignedIn(),
    'the scheduled story is live': () => isLive(cluster.db, articleId),
    'somebody writes again': () => writer.acknowledged.size > written + 1,
  })
  await restart()
  const { asked, failed, longestMs } = readers.take()
  const gap = writer.takeLongestGap()
  const published = await countPublications(cluster.db, editionId)
  const speechless = writer.wordless.slice(wordless)
  const problems = [
    ...failed.slice(0, 3),
    ...speechless.slice(0, 3),
    ...(published === 1 ? [] : [`the scheduled story was published ${published} times`]),
    ...(recovered < RECOVERY_MS && gap < RECOVERY_MS ? [] : ['it took too long']),
  ]
  return {
    what,
    passed: problems.length === 0,
    figures: [
      `well after ${seconds(recovered)} (${after})`,
      `${asked} reads, ${failed.length} failed, longest ${seconds(longestMs)}`,
      `longest without a write ${seconds(gap)}`,
      ...problems,
    ].join('; '),
  }
}

/** Waits until all of it is so at once, and says after how long each was; says what is not when that takes too long. */
async function untilWell(
  what: string,
  wanted: Readonly<Record<string, () => Promise<boolean> | boolean>>,
): Promise<{ recovered: number; after: string }> {
  const began = performance.now()
  const since = new Map(Object.keys(wanted).map((name) => [name, 0]))
  let missing: string[] = []
  const isWell = async () => {
    const asked = Object.entries(wanted).map(async ([name, isSo]) => {
      const answer = withDeadline(Promise.resolve(isSo()), LOOK_MS)
      if (await answer.catch(() => false)) return []
      since.set(name, performance.now() - began)
      return name
    })
    missing = (await Promise.all(asked)).flat()
    return missing.length === 0
  }
  try {
    const recovered = await until(`all is well after: ${what}`, isWell, PATIENCE_MS)
    const after = [...since].map(([name, time]) => `${name} ${seconds(time)}`).join(', ')
    return { recovered, after }
  } catch (error) {
    throw new Error(`Still missing: ${missing.join(', ')}`, { cause: error })
  }
}

/** Whether each picture that was acknowledged has its row. */
export async function countLost({ db, writer }: Cluster): Promise<Outcome> {
  const ids = [...writer.acknowledged]
  const rows = await db.select({ id: media.id }).from(media).where(inArray(media.id, ids))
  const lost = ids.length - rows.length
  const figures = `${ids.length} acknowledged, ${lost} lost, ${writer.refused.length} refused in words`
  return {
    what: 'each acknowledged write is there',
    passed: lost === 0 && ids.length > 10,
    figures,
  }
}
