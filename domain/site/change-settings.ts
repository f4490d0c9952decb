import { sql } from 'drizzle-orm'
import { z } from 'zod'

import { outbox } from '#db/schema/outbox'
import { settings } from '#db/schema/settings'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { canChangeSettings } from './can-change-settings.ts'
import { getSettings } from './settings.ts'

const line = z.string().trim().max(120, '最多 120 字')

/** What an admin may set; the forms of what readers are shown, held strictly. */
export const siteSettingsSchema = z.object({
  siteName: line.min(1, '请写网站名称'),
  motto: line,
  siteAddress: line.refine(
    (address) => address === '' || /^https?:\/\/[^\s/]+$/.test(address),
    '请写成 https://www.example.gov.cn 这样，末尾不带斜杠',
  ),
  icpNumber: line,
  policeNumber: line,
  siteCode: line.regex(/^(\d{10})?$/, '标识码是 10 位数字，没有就空着'),
})

export type SiteSettings = z.infer<typeof siteSettingsSchema>

/** Changes what the site calls itself and how it is filed; the province's admin does. */
export async function changeSettings(ctx: Context, input: unknown): Promise<SiteSettings> {
  const parsed = siteSettingsSchema.safeParse(input)
  if (!parsed.success) {
    throw new Refusal('invalid-input', '请改正标出的地方', z.flattenError(parsed.error).fieldErrors)
  }
  if (!canChangeSettings(ctx.actor)) {
    throw new Refusal('forbidden', '只有全省的管理员可以改网站设置')
  }
  return ctx.db.transaction(async (tx) => {
    const before = await getSettings(tx)
    const changedBy = ctx.actor.accountId
    const rows = Object.entries(parsed.data).map(([key, value]) => ({
      key,
      value,
      changedBy,
      changedAt: ctx.now,
    }))
    await tx
      .insert(settings)
      .values(rows)
      .onConflictDoUpdate({
        target: settings.key,
        set: { value: sql`excluded.value`, changedBy, changedAt: ctx.now },
      })
    await tx.insert(outbox).values({
      event: 'settings.changed',
      payload: { accountId: changedBy, before, after: parsed.data },
      createdAt: ctx.now,
    })
    return parsed.data
  })
}
