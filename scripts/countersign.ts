// Confirms as who runs the machine what takes two people and nobody else can confirm:
//   npm run countersign -- NUMBER          shows what would happen
//   npm run countersign -- NUMBER --confirm
// It is refused where another admin or an auditor could sign in and confirm it. Where every admin has forgotten their
// password, or lost their phone (--factor), one of them gets in again by:
//   npm run countersign -- --reset NAME [--factor]

import './launch/env-file.ts'
import { parseArgs } from 'node:util'
import type { Database } from '#db/client'
import { LINK_HOURS, type AccountLink } from '#domain/account/account-links'
import { confirmOnMachine, describeCountersign } from '#domain/countersign/confirm-on-machine'
import { resetOnMachine } from '#domain/countersign/reset-on-machine'
import { getSettings } from '#domain/setting/settings'
import { OperatorError } from '#lib/process/operator-error'
import { Refusal } from '#lib/refusal'
import { ROOT, runCommand } from './launch/backup-command.ts'
import { findRunning } from './launch/lock.ts'
import { onReachedDatabase } from './launch/reach-database.ts'
import { readSettings } from './launch/settings.ts'

const USAGE = `用法：
  npm run countersign -- 编号 [--confirm]           编号写在“第二人确认”里
  npm run countersign -- --reset 用户名 [--factor]  谁也进不来了：给一位管理员新的链接`

type Wanted =
  | { countersignId: number; confirmed: boolean }
  | { loginName: string; withFactor: boolean }

function readArguments(): Wanted {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    strict: false,
    options: {
      confirm: { type: 'boolean' },
      reset: { type: 'string' },
      factor: { type: 'boolean' },
    },
  })
  const [number = '', ...others] = positionals
  if (typeof values['reset'] === 'string' && positionals.length === 0) {
    return { loginName: values['reset'], withFactor: values['factor'] === true }
  }
  if (!/^\d{1,15}$/.test(number) || others.length > 0) throw new OperatorError(USAGE)
  return { countersignId: Number(number), confirmed: values['confirm'] === true }
}

async function printLink(db: Database, { token }: AccountLink, siteUrl: string): Promise<void> {
  const { siteAddress } = await getSettings(db)
  console.log(`一次性链接，${LINK_HOURS} 小时内有效，只显示这一次，交给本人：`)
  console.log(`  ${siteAddress || siteUrl}/invite/${token}`)
}

/** Shows what would happen; where it is wanted, does it. */
async function confirm(
  db: Database,
  { countersignId, confirmed }: { countersignId: number; confirmed: boolean },
): Promise<AccountLink | null> {
  const { title, lines, effect } = await describeCountersign(db, countersignId)
  console.log(`第 ${countersignId} 号，${title}`)
  for (const { label, text } of lines) console.log(`  ${label}：${text}`)
  console.log(`  确认以后：${effect}`)
  if (!confirmed) {
    console.log(`核实是本人提请、确有其事以后：npm run countersign -- ${countersignId} --confirm`)
    return null
  }
  const { link } = await confirmOnMachine(db, { countersignId, now: new Date() })
  console.log('已经确认，办好了，审计日志里记着是在这台机器上确认的。')
  return link
}

await runCommand(async () => {
  const wanted = readArguments()
  const settings = readSettings(ROOT, process.env, [])
  await onReachedDatabase(settings, async (db) => {
    try {
      const link =
        'loginName' in wanted
          ? await resetOnMachine(db, { ...wanted, now: new Date() })
          : await confirm(db, wanted)
      if (link)
        await printLink(db, link, findRunning(settings.dataDir)?.address ?? settings.siteUrl)
    } catch (error) {
      throw error instanceof Refusal ? new OperatorError(error.message) : error
    }
  })
})
