// Confirms as who runs the machine what takes two people and nobody else can confirm:
//   npm run countersign -- NUMBER          shows what would happen
//   npm run countersign -- NUMBER --confirm
// It is refused where another admin or an auditor could sign in and confirm it.

import './launch/env-file.ts'
import { parseArgs } from 'node:util'
import { LINK_HOURS } from '#domain/account/account-links'
import { confirmOnMachine, describeCountersign } from '#domain/countersign/confirm-on-machine'
import { getSettings } from '#domain/setting/settings'
import { OperatorError } from '#lib/process/operator-error'
import { Refusal } from '#lib/refusal'
import { ROOT, runCommand } from './launch/backup-command.ts'
import { onReachedDatabase } from './launch/reach-database.ts'
import { readSettings } from './launch/settings.ts'

const USAGE = '用法：npm run countersign -- 编号 [--confirm]。编号写在“第二人确认”里。'

function readArguments(): { countersignId: number; confirmed: boolean } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    strict: false,
    options: { confirm: { type: 'boolean' } },
  })
  const [number = '', ...others] = positionals
  if (!/^\d{1,15}$/.test(number) || others.length > 0) throw new OperatorError(USAGE)
  return { countersignId: Number(number), confirmed: values['confirm'] === true }
}

await runCommand(async () => {
  const { countersignId, confirmed } = readArguments()
  const settings = readSettings(ROOT, process.env, [])
  await onReachedDatabase(settings, async (db) => {
    try {
      const { title, lines, effect } = await describeCountersign(db, countersignId)
      console.log(`第 ${countersignId} 号，${title}`)
      for (const { label, text } of lines) console.log(`  ${label}：${text}`)
      console.log(`  确认以后：${effect}`)
      if (!confirmed) {
        console.log(
          `核实是本人提请、确有其事以后：npm run countersign -- ${countersignId} --confirm`,
        )
        return
      }
      const { link } = await confirmOnMachine(db, { countersignId, now: new Date() })
      console.log('已经确认，办好了，审计日志里记着是在这台机器上确认的。')
      if (!link) return
      const { siteAddress } = await getSettings(db)
      console.log(`一次性链接，${LINK_HOURS} 小时内有效，只显示这一次，交给本人：`)
      console.log(`  ${siteAddress || settings.siteUrl}/invite/${link.token}`)
    } catch (error) {
      throw error instanceof Refusal ? new OperatorError(error.message) : error
    }
  })
})
