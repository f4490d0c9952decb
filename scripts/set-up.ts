// npm run setup: makes a real portal in an empty database and prints the one-time link of its first admin. Asked
// in the terminal; without one, the answers come from variables and a file:
//   npm run setup -- --file answers.json
// or on a page that opens once, by the link that is printed:
//   npm run setup -- --page
// With --test-mail ADDRESS the mail server is tried before anything else.
// Where a portal is set up already it prints what there is and changes nothing; --new-link prints another link
// for a first admin who has not set a password yet.

import './launch/env-file.ts'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '#db/client'
import { requireFitDatabase } from '#db/database-check'
import { LINK_HOURS, type AccountLink } from '#domain/account/account-links'
import { getPortal } from '#domain/portal/get-portal'
import { getPortalKind, type PortalKind } from '#domain/portal/portal-kind'
import { renewFirstLink } from '#domain/portal/renew-first-link'
import { setUpPortal } from '#domain/portal/set-up-portal'
import type { SetupAnswers } from '#domain/portal/setup-answers'
import { getSettings } from '#domain/setting/settings'
import { formatInstant } from '#lib/dates'
import { isPublicAddress } from '#lib/http/public-address'
import { requireFreePort } from '#lib/process/port'
import { CHANGE_FIELD_LABELS } from '#lib/change-labels'
import { explainError } from '#lib/process/explain-error'
import { programVersion } from '#lib/process/program-version'
import { OperatorError } from '#lib/process/operator-error'
import { asked } from './launch/database.ts'
import { foreignDatabase } from './launch/portal.ts'
import { onReachedDatabase } from './launch/reach-database.ts'
import { ownAddress, readSettings, type Settings } from './launch/settings.ts'
import { table } from './launch/steps.ts'
import { withDatabase } from './launch/with-database.ts'
import { askAnswers } from './setup/ask-answers.ts'
import { completeAnswers, requireRightAnswers, type GivenAnswers } from './setup/given-answers.ts'
import { openSetupPage } from './setup/page/setup-page.ts'
import { readCommand } from './setup/read-command.ts'
import { tryMail } from './setup/try-mail.ts'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/** What the database holds. A folder in which nothing was begun is left as it is. */
async function findKind(settings: Settings): Promise<PortalKind> {
  const { databaseUrl, dataDir } = settings
  if (databaseUrl !== null) await asked(databaseUrl, () => requireFitDatabase(databaseUrl))
  else if (!existsSync(join(dataDir, 'secrets.json'))) return 'empty'
  return onReachedDatabase(settings, getPortalKind)
}

const publicAddressOf = ({ siteUrl }: Settings): string => (isPublicAddress(siteUrl) ? siteUrl : '')

/** Null when somebody ends the questions. */
async function ask(given: GivenAnswers, settings: Settings): Promise<SetupAnswers | null> {
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  const ended = new AbortController()
  lines.once('SIGINT', () => ended.abort())
  lines.once('close', () => ended.abort())
  const { signal } = ended
  const terminal = {
    ask: (question: string) => lines.question(question, { signal }),
    print: (line: string) => console.log(line),
  }
  try {
    return await askAnswers(terminal, given, publicAddressOf(settings))
  } catch (error) {
    if (!signal.aborted) throw error
    console.log('\n没有写入任何内容。')
    return null
  } finally {
    lines.close()
  }
}

async function setUp(answers: SetupAnswers): Promise<AccountLink | null> {
  const version = programVersion(ROOT)
  let link: AccountLink | null = null
  await withDatabase('网站建好了', async ({ ownerUrl }) => {
    const { db, close } = openDatabase(ownerUrl, { connections: 1 })
    try {
      link = await setUpPortal({ db, now: new Date(), version }, answers)
    } finally {
      await close()
    }
  })
  return link
}

/** With what this command was given: without it a start opens the portal of another folder. */
const startCommand = (): string =>
  [
    ...['DATA_DIR', 'PORT'].flatMap((name) =>
      process.env[name] ? [`${name}=${process.env[name]}`] : [],
    ),
    'npm start',
  ].join(' ')

const linesOfLink = ({ token }: AccountLink, address: string): string[] => [
  `请首个管理员在 ${LINK_HOURS} 小时内打开这个一次性链接，设好密码：`,
  `  ${address}/invite/${token}`,
  '链接只显示这一次，用过作废；没用就丢了，用 npm run setup -- --new-link 另发一个。',
]

/** What the person gets to read who has just set the portal up; null where that failed and the terminal shows why. */
async function linesAfter(answers: SetupAnswers, settings: Settings): Promise<string[] | null> {
  const link = await setUp(answers)
  if (process.exitCode) return null
  if (link === null) return describe(settings)
  const address = addressOf(answers.siteAddress, settings)
  return ['', ...linesOfLink(link, address), '', `接着用 ${startCommand()} 开站。`]
}

async function setUpByPage(given: GivenAnswers, settings: Settings): Promise<void> {
  requireRightAnswers(given)
  await requireFreePort(settings.port)
  const page = await openSetupPage({
    host: settings.host,
    port: settings.port,
    given,
    siteAddress: publicAddressOf(settings),
    async setUp(answers) {
      process.exitCode = 0
      const lines = await linesAfter(answers, settings)
      if (lines === null) throw new OperatorError('没有建成，原因见终端。')
      return lines
    },
    explain: (error) => (error instanceof OperatorError ? error.message : null),
  })
  print([
    '在浏览器里打开这个链接，写好几项就建站；链接只能用一次，按 Ctrl-C 作罢：',
    `  ${ownAddress(settings)}${page.path}`,
  ])
  try {
    await page.done
    print([`网站建好了，首个管理员的链接在那一页上。接着用 ${startCommand()} 开站。`])
  } finally {
    await page.close()
  }
}

/** What there is, for who runs the command again. */
async function describe(settings: Settings): Promise<string[]> {
  return onReachedDatabase(settings, async (db) => {
    const { setUpAt, version, province, county, firstAdmin } = await getPortal(db)
    const { siteName, siteAddress, reviewLevels, ...site } = await getSettings(db)
    const label = CHANGE_FIELD_LABELS
    const rows = table([
      [label.siteName, siteName],
      [
        '地区',
        county
          ? `${county.name}（${county.code}），单个县`
          : `${province.name}（${province.code}），全省`,
      ],
      [label.seal, site.seal],
      [label.siteAddress, siteAddress || '没有写'],
      ['首个管理员', `${firstAdmin.loginName}${firstAdmin.joined ? '' : '，还没有设密码'}`],
      [label.reviewLevels, String(reviewLevels)],
      [label.icpNumber, site.icpNumber || '没有写'],
      [label.policeNumber, site.policeNumber || '没有写'],
      [label.siteCode, site.siteCode || '没有写'],
      ['建站', `${formatInstant(setUpAt)}，版本 ${version}`],
    ])
    return ['网站已经建好，没有改动任何内容：', ...rows.map((row) => `  ${row}`)]
  })
}

/** The address that links are opened at. */
const addressOf = (siteAddress: string, settings: Settings): string =>
  siteAddress || settings.siteUrl

async function printNewLink(settings: Settings): Promise<void> {
  const lines = await onReachedDatabase(settings, async (db) => {
    const link = await renewFirstLink(db, new Date())
    const { siteAddress } = await getSettings(db)
    return link && linesOfLink(link, addressOf(siteAddress, settings))
  })
  if (!lines) {
    throw new OperatorError(
      '首个管理员已经设过密码：忘了密码，请别的管理员在“账号”里提请；没有别的管理员，用 npm run countersign -- --reset 用户名。',
    )
  }
  console.log(lines.join('\n'))
}

async function main(): Promise<void> {
  const settings = readSettings(ROOT, process.env)
  const { given, page, newLink, testMail } = readCommand(process.env)
  if (testMail !== undefined) await tryMail(ROOT, process.env, testMail)
  const kind = await findKind(settings)
  if (kind === 'foreign') throw foreignDatabase(settings)
  if (kind === 'demonstration') {
    throw new OperatorError(
      '这里是演示站，不能改成正式网站：另选一个目录建站，如 DATA_DIR=.data-real npm run setup。',
    )
  }
  if (kind === 'real') return newLink ? printNewLink(settings) : print(await describe(settings))
  if (newLink) throw new OperatorError('这里还没有建站：先用 npm run setup 建站。')
  if (page) return setUpByPage(given, settings)
  const answers = process.stdin.isTTY ? await ask(given, settings) : completeAnswers(given)
  if (answers === null) {
    process.exitCode = 1
    return
  }
  const lines = await linesAfter(answers, settings)
  if (lines) print(lines)
}

const print = (lines: readonly string[]): void => console.log(lines.join('\n'))

try {
  await main()
} catch (error) {
  const reason = explainError(error, ROOT)
  console.error(reason instanceof OperatorError ? reason.message : reason)
  process.exitCode = 1
}
