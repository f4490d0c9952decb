// How long until two web servers on one database show what was published and withdrawn, neither of them by
// itself. A judge of our own: times depend on the machine, so they belong in no test; what wakes the servers is
// held by server/watch-changes.db.test.ts.

import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { openDatabase, type Database } from '#db/client'
import { withdrawArticle } from '#domain/publication/withdraw-article'
import { approve, as, goodContent, setStage, submitted, type Stage } from '#domain/testing/stage'
import { shanghaiDay } from '#lib/dates'
import { variableOf } from '#lib/testing/listening-process'

import { hashSources, isBuilt } from '../launch/build-stamp.ts'
import { findFreePort } from '#lib/process/port'
import { appUrlOf, ownerUrlOf, secretsOf } from '../testing/portal-parts.ts'
import { startPortal, waitForPage, type PortalProcess } from '../testing/portal-process.ts'
import { openRows, requireData } from './demo-rows.ts'
import { NotJudged, type Bench, type Finding, type Judge } from './judge.ts'
import { medianOf } from './median.ts'
import { webProcessOf } from './web-process.ts'

const ROUNDS = 20
const MAX_SECONDS = 1
const LOOK_MS = 10
/** Kept, and says what its county has published. */
const PAGE = '/counties/zhuanglang'

export const secondProcess: Judge = {
  name: 'second-process',
  async judge(bench) {
    const web = webProcessOf(bench.baseUrl)
    requireData(bench.dataDir)
    requireSameSources(bench.root, web.pid)
    const second = await startSecond(bench, web.pid)
    const { db, close } = openDatabase(ownerUrlOf(bench.dataDir), { connections: 1 })
    const servers = { first: bench.baseUrl, second: second.address }
    const waits = new Map<string, number[]>()
    try {
      const stage = await setStage(db)
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const [what, seconds] of await judgeRound(db, stage, servers)) {
          waits.set(what, [...(waits.get(what) ?? []), seconds])
        }
      }
      await closeAccounts(bench, stage)
    } finally {
      await close()
      await second.end()
    }
    return [...judgeWaits(waits), ...web.findEnded()]
  },
}

type Servers = Readonly<Record<string, string>>

/** One article is published and withdrawn; returns the seconds until each server showed it. */
async function judgeRound(
  db: Database,
  stage: Stage,
  servers: Servers,
): Promise<[what: string, seconds: number][]> {
  const headline = `两处都看得到${randomUUID().slice(0, 8)}`
  const now = new Date()
  const event = { ...goodContent().event, start: shanghaiDay(now), dateText: '' }
  const { articleId, editionId } = await submitted(
    db,
    stage.author,
    goodContent({ headline, event }),
  )
  await approve(db, stage.first, editionId, now)
  await approve(db, stage.second, editionId, now)
  const isListed = async (server: string) =>
    (await get(server + PAGE)).text.includes(`/articles/${articleId}"`)
  const isAt = async (server: string, status: number) =>
    (await get(`${server}/articles/${articleId}`)).status === status

  await approve(db, stage.final, editionId, now)
  const published = await whenAll(servers, async (server) => {
    return (await isListed(server)) && (await isAt(server, 200))
  })
  await withdrawArticle(as(db, stage.final, new Date()), {
    articleId,
    reason: 'other',
    publicNote: '试撤',
    requestKey: randomUUID(),
  })
  const withdrawn = await whenAll(servers, async (server) => {
    return !(await isListed(server)) && (await isAt(server, 410))
  })
  return [
    ...published.map(([server, seconds]) => [`publication, ${server}`, seconds] as const),
    ...withdrawn.map(([server, seconds]) => [`withdrawal, ${server}`, seconds] as const),
  ].map(([what, seconds]) => [what, seconds])
}

/** Asks each server until it is so; returns the seconds after which who asks is shown it. */
function whenAll(servers: Servers, isSo: (server: string) => Promise<boolean>) {
  const began = performance.now()
  return Promise.all(
    Object.entries(servers).map(async ([name, server]) => {
      for (;;) {
        const asked = performance.now()
        if (await isSo(server)) return [name, (asked - began) / 1_000] as const
        await sleep(LOOK_MS)
      }
    }),
  )
}

async function get(address: string) {
  const answer = await fetch(address, { headers: { accept: 'text/html' } })
  return { status: answer.status, text: await answer.text() }
}

function judgeWaits(waits: ReadonlyMap<string, readonly number[]>): Finding[] {
  return [...waits].flatMap(([where, all]) => {
    const [median, longest] = [medianOf(all), Math.max(...all)]
    const title = `shown after ${median.toFixed(2)} s (median of ${all.length}), at most ${longest.toFixed(2)} s`
    const findings: Finding[] = [{ severity: 'info', title, where }]
    if (longest > MAX_SECONDS) {
      findings.push({ severity: 'medium', title: `Shown after more than ${MAX_SECONDS} s`, where })
    }
    return findings
  })
}

interface Second {
  address: string
  end(): Promise<void>
}

/** Another portal on the rows and pictures of the one that is judged, from the same build. */
async function startSecond({ root, dataDir, folder }: Bench, web: number): Promise<Second> {
  const own = mkdtempSync(join(folder, 'second-'))
  symlinkSync(join(dataDir, 'media'), join(own, 'media'))
  const port = await findFreePort()
  const address = `http://localhost:${port}`
  const portal: PortalProcess = startPortal(root, {
    PORT: String(port),
    DATA_DIR: own,
    DATABASE_URL: ownerUrlOf(dataDir),
    APP_DATABASE_URL: appUrlOf(dataDir),
    NEXTAUTH_SECRET: secretsOf(dataDir)['authSecret'] ?? '',
    SEALING_KEY: secretsOf(dataDir)['sealingKey'] ?? '',
    NEXT_DIST_DIR: distDirOf(web),
    PROVINCE: provinceOf(web),
  })
  await waitForPage(portal, address)
  return {
    address,
    async end() {
      portal.signal('SIGTERM')
      await portal.ended
      rmSync(own, { recursive: true, force: true })
    },
  }
}

const provinceOf = (web: number) => variableOf(web, 'PROVINCE') ?? ''
const distDirOf = (web: number) => variableOf(web, 'NEXT_DIST_DIR') ?? '.next'

/** A start with other sources would rebuild what the first is serving. */
function requireSameSources(root: string, web: number): void {
  if (isBuilt(join(root, distDirOf(web)), hashSources(root, [provinceOf(web)]))) return
  throw new NotJudged('The sources are newer than the portal: restart it')
}

/** The people of these rounds are nobody's. */
async function closeAccounts({ dataDir }: Bench, stage: Stage): Promise<void> {
  const rows = openRows(dataDir)
  const ids = Object.values(stage).map(({ accountId }) => accountId)
  await rows`update accounts set closed_at = now() where id = any(${ids})`
  await rows.end()
}
