import { sql } from 'drizzle-orm'
import { z } from 'zod'

import type { Queryable, Transaction } from '#db/client'
import { settings } from '#db/schema/settings'
import { RESPONSIBLE_EDITORS, REVIEW_LEVELS, SWITCHES } from '#db/states'
import { parseInput } from '#lib/parse-input'
import { plainText } from '#lib/plain-text'
import { Refusal } from '#lib/refusal'
import { areStandards } from '#lib/room-standards'

import { requireSiteAdmin } from '../account/runs-site.ts'
import { MAX_SESSION_HOURS, MAX_SESSIONS } from '../account/session/session-rules.ts'
import { changedFields } from '../change-log/changed-fields.ts'
import type { Context } from '../context.ts'
import { requireCountersigned } from '../require-countersigned.ts'
import { countShortOfLevels } from '../publication/count-short-of-levels.ts'
import { recordChange } from '../change-log/record-change.ts'
import { LONGEST_DUE_HOURS } from '../review/queue/due.ts'
import { moveRoomStandards } from './move-room-standards.ts'
import { getSettings, SEAL } from './settings.ts'

const line = plainText().trim().max(120, '最多 120 字')

const hoursWrong = `写 1 到 ${LONGEST_DUE_HOURS} 之间的整数`
const dueHours = z.int(hoursWrong).min(1, hoursWrong).max(LONGEST_DUE_HOURS, hoursWrong)

const sessionHoursWrong = `写 1 到 ${MAX_SESSION_HOURS} 之间的整数`
const sessionHours = z
  .int(sessionHoursWrong)
  .min(1, sessionHoursWrong)
  .max(MAX_SESSION_HOURS, sessionHoursWrong)
const sessionsWrong = `写 1 到 ${MAX_SESSIONS} 之间的整数`

/** What an admin may set; the forms of what readers are shown, held strictly. */
export const siteSettingsSchema = z.object({
  siteName: line.min(1, '请写网站名称'),
  motto: line,
  seal: plainText().trim().regex(SEAL, '印章是一个或两个汉字'),
  siteAddress: line.refine(
    (address) => address === '' || /^https?:\/\/[^\s/]+$/.test(address),
    '请写成 https://www.example.gov.cn 这样，末尾不带斜杠',
  ),
  icpNumber: line,
  policeNumber: line,
  siteCode: line.regex(/^(\d{10})?$/, '标识码是 10 位数字，没有就空着'),
  reviewLevels: z.literal(REVIEW_LEVELS, '审稿级数是 1、2 或 3'),
  auditDays: z.int('写天数').min(180, '法律要求至少 180 天').max(3_650, '最多 3650 天'),
  newsLimitDays: z.int('写天数').min(1, '至少 1 天').max(365, '最多 365 天'),
  noticeLimitDays: z.int('写天数').min(1, '至少 1 天').max(730, '最多 730 天'),
  honoursPage: z.enum(SWITCHES, '请选择开或关'),
  responsibleEditor: z.enum(RESPONSIBLE_EDITORS, '请选择写谁，或者不写'),
  roomStandards: line.refine(areStandards, '写六个不同的名称，用顿号隔开；没有就空着'),
  dueHours1: dueHours,
  dueHours2: dueHours,
  dueHours3: dueHours,
  requireSecondFactor: z.enum(SWITCHES, '请选择开或关'),
  sessionIdleHours: sessionHours,
  sessionHours,
  maxSessions: z.int(sessionsWrong).min(1, sessionsWrong).max(MAX_SESSIONS, sessionsWrong),
})

export type SiteSettings = z.infer<typeof siteSettingsSchema>

export const SITE_SETTINGS = Object.keys(
  siteSettingsSchema.shape,
) as readonly (keyof SiteSettings)[]

/** What takes two people to change: how often a text is looked at, and how long is known who did what. */
const CHANGED_BY_TWO: readonly (keyof SiteSettings)[] = ['reviewLevels', 'auditDays']

export const takesTwoToChange = (names: readonly string[]): boolean =>
  CHANGED_BY_TWO.some((name) => names.includes(name))

/**
 * Changes what the site calls itself, how it is filed and how it reviews; the province's admin does.
 * `seen` is what the form began with: only what differs from it is written, and a field that somebody
 * else changed meanwhile is a conflict.
 */
export async function changeSettings(
  ctx: Context,
  input: { seen: unknown; values: unknown },
): Promise<SiteSettings> {
  const parsed = parseInput(siteSettingsSchema, input.values)
  requireSiteAdmin(ctx.actor, '只有全省的管理员可以改网站设置')
  const seen = siteSettingsSchema.partial().safeParse(input.seen).data ?? {}
  return ctx.db.transaction(async (tx) => {
    // Two admins at once: the later one sees what the earlier one wrote.
    await tx.execute(sql`lock table ${settings} in share row exclusive mode`)
    const before = await getSiteSettings(tx)
    const fields = changedFields(before, { seen, wanted: parsed })
    const changed = SITE_SETTINGS.filter((name) => name in fields)
    requireCountersigned(takesTwoToChange(changed), ctx)
    if (changed.includes('reviewLevels')) await refuseStranding(tx, parsed)
    const after = { ...before, ...fields }
    if (changed.length > 0) await writeSettings(ctx, tx, changed, after)
    await moveRoomStandards(tx, { before: before.roomStandards, after: after.roomStandards })
    const change = { subject: 'settings', key: 'site', name: '站点设置', kind: 'change' } as const
    await recordChange(tx, ctx, { ...change, before, after })
    return after
  })
}

/** The settings that are changed here, of all there are. */
export async function getSiteSettings(db: Queryable): Promise<SiteSettings> {
  const all = await getSettings(db)
  return Object.fromEntries(SITE_SETTINGS.map((name) => [name, all[name]])) as SiteSettings
}

/** Editions that wait to go live have been through the old number of levels, and no more. */
async function refuseStranding(tx: Transaction, { reviewLevels }: SiteSettings): Promise<void> {
  const short = await countShortOfLevels(tx, reviewLevels)
  if (short === 0) return
  const sentence = `有 ${short} 篇待发布的稿件没有审满 ${reviewLevels} 级，先在“排期”里发布或退回，再改级数`
  throw new Refusal('conflict', sentence, { reviewLevels: [sentence] })
}

async function writeSettings(
  ctx: Context,
  tx: Transaction,
  changed: readonly (keyof SiteSettings)[],
  after: SiteSettings,
): Promise<void> {
  const changedBy = ctx.actor.accountId
  const changedAt = ctx.now
  await tx
    .insert(settings)
    .values(changed.map((key) => ({ key, value: after[key], changedBy, changedAt })))
    .onConflictDoUpdate({
      target: settings.key,
      set: { value: sql`excluded.value`, changedBy, changedAt },
    })
}
