// The start as a list of steps. Each opens something, says so, and leaves behind how to close it.

import './launch/env-file.ts'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beginBuild } from './launch/build.ts'
import { openClosing, type Closing } from './launch/closing.ts'
import { openDataFolder } from './launch/data-folder.ts'
import { openDatabase, prepareDatabase } from './launch/database.ts'
import { explainError, messageOf } from '#lib/process/explain-error'
import { keepRunning } from './launch/keep-running.ts'
import { lockDataFolder } from './launch/lock.ts'
import { packagesArriving } from './launch/packages-arriving.ts'
import { pagesValidSince, rememberBuiltFrom } from './launch/pages-valid-since.ts'
import { atItsAddress, findPortalKind, openRealPortal, requireStartable } from './launch/portal.ts'
import { requireFreePort } from '#lib/process/port'
import { OperatorError } from '#lib/process/operator-error'
import { openMediaStore } from '#domain/media/store/open-media-store'
import { readBucket } from '#lib/settings/variables'
import { ensureSecrets } from './launch/secrets.ts'
import { ownAddress, readSettings, type Settings } from './launch/settings.ts'
import { shareFacts, sharingOf } from './launch/shared-facts.ts'
import { step } from './launch/steps.ts'
import { startWeb, type WebServer } from './launch/web.ts'
import { webEnvironment } from './launch/web-environment.ts'
import { welcome } from './launch/welcome.ts'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
/** A new cluster and the demo's pictures need room; a later start only needs air. */
const FIRST_MEGABYTES = 150
const LATER_MEGABYTES = 30

async function serve(
  given: Settings,
  closing: Closing,
  arriving: Promise<void> | null,
): Promise<void> {
  const { dataDir, port, host, distDir, dev } = given
  const during = closing.unlessStopped
  const known = existsSync(join(dataDir, 'secrets.json'))
  openDataFolder(dataDir, known ? LATER_MEGABYTES : FIRST_MEGABYTES)
  closing.add(lockDataFolder(dataDir, given.siteUrl, ownAddress(given)))
  await during(requireFreePort(port))
  const secrets = await ensureSecrets(dataDir)
  const begin = (settings: Settings, province = process.env.PROVINCE) => {
    if (dev) return null
    const env = webEnvironment({ ...process.env, PROVINCE: province }, settings, secrets, '')
    const begun = beginBuild({ root: ROOT, distDir, env, arriving })
    closing.add(begun.stop)
    return begun
  }
  // An empty folder becomes the demonstration: it is compiled while its database is made.
  const isNew = !known && given.databaseUrl === null
  if (isNew) requireStartable('empty', given)
  const early = isNew ? begin(given) : null

  const opening = given.databaseUrl === null ? '正在启动 PostgreSQL' : '正在连接数据库'
  const database = await step(opening, async () => {
    // Not abandoned on a stop: what has been started must be known to be closed.
    const opened = await openDatabase(given, secrets)
    closing.add(opened.stop)
    closing.signal.throwIfAborted()
    return opened
  })
  // What asks the database is stopped before it.
  if (early) closing.add(early.stop)
  const kind = await during(findPortalKind(database.ownerUrl))
  requireStartable(kind, given)
  let others = arriving
  const waitForOthers = async (packages: Promise<void>) => {
    // They have been on their way since the first were there: often nothing is left to wait for.
    await step(
      '正在等其余的软件包',
      () => during(packages),
      () => '网站要用的都装好了',
    )
    others = null
  }
  // A bucket's client is not among the packages that come first.
  if (others && readBucket(process.env)) await waitForOthers(others)
  // The demo's code is large: it is read while the tables are made.
  const demo = kind === 'real' ? null : import('#demo/load/load-demo')
  const appUrl = await step('正在更新表结构', () =>
    during(prepareDatabase(database, given, secrets)),
  )
  let settings = given
  let province = process.env.PROVINCE
  if (demo === null) {
    const portal = await step(
      '正在打开网站',
      () => during(openRealPortal(database.ownerUrl, province)),
      ({ name }) => name,
    )
    settings = atItsAddress(given, process.env, portal)
    province = portal.province
  }
  const env = webEnvironment({ ...process.env, PROVINCE: province }, settings, secrets, appUrl)
  const build = early ?? begin(settings, province)
  if (demo !== null) {
    await step(
      '正在准备演示内容',
      // Not abandoned either: it would go on asking the database that is being closed.
      async () =>
        (await demo).loadDemo(database.ownerUrl, {
          store: openMediaStore(process.env, dataDir),
          stop: closing.signal,
        }),
      (loaded) => (loaded ? '装好了演示内容' : '已经有内容'),
    )
  }
  await step(
    '正在更新搜索',
    async () => during((await import('./launch/renew-search.ts')).renewSearch(database.ownerUrl)),
    (articles) => (articles > 0 ? `重新索引了 ${articles} 篇` : '不用更新'),
  )
  await step(
    '正在清理到期的审计记录',
    async () => during((await import('./launch/clear-audit.ts')).clearAuditOf(database.ownerUrl)),
    ({ message }) => message,
  )
  await during(shareFacts(database.ownerUrl, sharingOf(env, appUrl)))
  const { signal } = closing
  const origin = { databaseUrl: appUrl, siteUrl: settings.siteUrl }
  if (others) await waitForOthers(others)
  if (build) {
    await step(
      '正在构建网站',
      async () => {
        const built = await during(build.finish(appUrl))
        if (built) await rememberBuiltFrom(distDir, origin)
        return built
      },
      (built) => (built ? '构建好了' : '不用重新构建'),
    )
  }
  const openWeb = async () => {
    if (!dev) env['PAGES_VALID_SINCE'] = String(await pagesValidSince(distDir, origin))
    return startWeb({ root: ROOT, port, host, dev, env, signal })
  }
  let web: WebServer | undefined
  closing.add(async () => web?.stop())
  web = await step('正在开站', openWeb)
  const accounts = demo === null ? [] : await accountsOf(env.PROVINCE ?? '')
  const { embedded } = database
  console.log(welcome(settings, accounts, embedded?.server.lent).join('\n'))
  const kept = [keepRunning('网站进程', web, async () => (web = await openWeb()), { signal })]
  if (embedded) {
    kept.push(keepRunning('数据库', embedded.server, embedded.restart, { signal }))
  }
  await during(Promise.all(kept))
}

async function accountsOf(province: string) {
  const { demoAccounts } = await import('#demo/content/accounts')
  const { buildDivisions } = await import('#domain/division/build-divisions')
  return demoAccounts(buildDivisions(province))
}

/** Prints why the start ended. A OperatorError is one sentence; an error of ours keeps its stack. */
function report(error: unknown, folder: string): void {
  const reason = explainError(error, folder)
  if (reason instanceof OperatorError) console.error(reason.message)
  else console.error(reason instanceof Error ? (reason.stack ?? reason.message) : messageOf(reason))
}

async function main(): Promise<number> {
  const arriving = packagesArriving()
  const closing = openClosing()
  let folder = ROOT
  let code = 0
  try {
    const settings = readSettings(ROOT, process.env, process.argv.slice(2))
    folder = settings.dataDir
    await serve(settings, closing, arriving)
  } catch (error) {
    if (!closing.signal.aborted) {
      report(error, folder)
      code = 1
    }
  }
  if (closing.signal.aborted) console.log('\n正在停站……')
  await closing.closeAll()
  if (closing.signal.aborted) console.log('停好了。')
  return code
}

process.exit(await main())
