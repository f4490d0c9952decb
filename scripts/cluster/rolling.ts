// A release goes round: each web server is ended and started again from other sources, one after the other, while readers read,
// somebody writes, and people have pages open of the release before.

import { join } from 'node:path'

import { sql } from 'drizzle-orm'

import { until } from './daemon.ts'
import { keepNextRelease, makeNextRelease, NEW_WORDS } from './next-release.ts'
import {
  openApproval,
  openDesk,
  openDraft,
  openRecord,
  openSignIn,
  type Desk,
  type OpenedPage,
} from './opened-pages.ts'
import { findBadFiles, listFiles } from './served-files.ts'
import { almostPublished } from './stories.ts'
import type { Cluster, Outcome } from './trials.ts'

export interface Release {
  front: string
  /** Where the sources of the next one are put. */
  folder: string
  distDir: string
}

/** One of each, with something typed into it. */
async function openPages({ db, stage }: Cluster, desk: Desk): Promise<OpenedPage[]> {
  const [writer, editor, admin] = [
    await desk.signedIn('tongwei'),
    await desk.signedIn('editor3'),
    await desk.signedIn('admin'),
  ]
  const readCopy = async (headline: string) => {
    const [row] = await db.execute<{ content: string }>(
      sql`select content::text from working_copies where content ->> 'headline' = ${headline}`,
    )
    return row?.content ?? ''
  }
  const isThere = async (term: string) =>
    (await db.execute(sql`select from watched_terms where term = ${term}`)).length > 0
  const { editionId } = await almostPublished(db, stage, new Date())
  return [
    await openDraft(writer, readCopy),
    await openSignIn(await desk.newPage()),
    await openApproval(editor, editionId),
    await openRecord(admin, isThere),
  ]
}

async function sendAll(pages: readonly OpenedPage[], when: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const { what, send } of pages) {
    const answer = await send()
    const passed = answer === 'done' || answer.startsWith('refused in words')
    outcomes.push({
      what: `${what}, opened before the release, sent ${when}`,
      passed,
      figures: answer,
    })
  }
  return outcomes
}

export async function tryRelease(cluster: Cluster, release: Release): Promise<Outcome[]> {
  const { front, folder, distDir } = release
  const root = join(folder, 'next-release')
  makeNextRelease(root, distDir)
  const desk = await openDesk(front)
  try {
    return await releaseUnder(cluster, { ...release, root, desk })
  } finally {
    await desk.close()
  }
}

async function releaseUnder(
  cluster: Cluster,
  { front, distDir, root, desk }: Release & { root: string; desk: Desk },
): Promise<Outcome[]> {
  const { portals, readers, writer } = cluster
  const [first, second] = [await openPages(cluster, desk), await openPages(cluster, desk)]
  const oldFiles = await listFiles(front)
  readers.take()
  const written = writer.acknowledged.size
  const wordless = writer.wordless.length
  const began = performance.now()
  const outcomes: Outcome[] = []
  const bad: string[] = []

  await portals.releaseWeb(0, root)
  keepNextRelease(root, distDir)
  await until('both web servers are ready', () => portals.isReady())
  const files = new Set([...oldFiles, ...(await listFiles(portals.web[0]))])
  bad.push(...(await findBadFiles(front, [...files])))
  outcomes.push(...(await sendAll(first, 'between')))

  await portals.releaseWeb(1, root)
  await until('both web servers are ready', () => portals.isReady())
  bad.push(...(await findBadFiles(front, [...files])))
  outcomes.push(...(await sendAll(second, 'afterwards')))

  const took = (performance.now() - began) / 1_000
  await until('somebody writes again', () => writer.acknowledged.size > written)
  const { asked, failed, longestMs } = readers.take()
  const speechless = writer.wordless.slice(wordless)
  const homes = await Promise.all(portals.web.map((one) => fetch(one).then((home) => home.text())))
  const problems = [
    ...failed.slice(0, 3),
    ...speechless.slice(0, 3),
    ...bad.slice(0, 3),
    ...(homes.every((home) => home.includes(NEW_WORDS)) ? [] : ['the old words are still there']),
    ...((await cluster.isSignedIn()) ? [] : ['who was signed in is not']),
  ]
  return [
    {
      what: 'another release on both web servers, one after the other',
      passed: problems.length === 0 && failed.length === 0,
      figures: [
        `took ${took.toFixed(0)} s`,
        `${asked} reads, ${failed.length} failed, longest ${(longestMs / 1_000).toFixed(1)} s`,
        `${writer.acknowledged.size - written} writes`,
        `${files.size} scripts and styles of both`,
        ...problems,
      ].join('; '),
    },
    ...outcomes,
  ]
}
