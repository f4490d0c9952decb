import { inArray, sql } from 'drizzle-orm'
import { z } from 'zod'

import type { Queryable } from '#db/client'
import { settings } from '#db/schema/settings'
import { RESPONSIBLE_EDITORS, REVIEW_LEVELS, SWITCHES } from '#db/states'
import { plainText } from '#lib/plain-text'
import { areStandards } from '#lib/room-standards'

import { sessionRulesSchema } from '../account/session/session-rules.ts'
import { DUE_HOURS, LONGEST_DUE_HOURS } from '../review/queue/due.ts'

// What the site calls itself and how it is filed. Registration numbers are empty until
// somebody enters them, and what is empty is not shown.
const line = plainText().trim().max(120)
/** What a seal may be cut with. */
export const SEAL = /^\p{Script=Han}{1,2}$/u

const dueHours = z.int().min(1).max(LONGEST_DUE_HOURS)

export const settingsSchema = z.object({
  siteName: line.min(1).catch('陇原政协'),
  motto: line.catch('记下每一次履职'),
  /** One or two characters, cut into the site's mark. */
  seal: plainText().regex(SEAL).catch('甘'),
  /** Public address, such as https://example.org; empty while the site has none. */
  siteAddress: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).catch(''),
  /** ICP 备案 number. */
  icpNumber: line.catch(''),
  /** 公安备案 number. */
  policeNumber: line.catch(''),
  /** 政府网站标识码 */
  siteCode: line.catch(''),
  /** How many levels an edition is reviewed at. */
  reviewLevels: z.literal(REVIEW_LEVELS).catch(3),
  /** Days without a new item after which news, and notices, count as not kept up (site inspections). */
  newsLimitDays: z.number().int().min(1).max(365).catch(14),
  noticeLimitDays: z.number().int().min(1).max(730).catch(180),
  /** Whether readers find the honour page (光荣榜). */
  honoursPage: z.enum(SWITCHES).catch('off'),
  /** Whose name is under an article as the editor responsible for it (责任编辑). */
  responsibleEditor: z.enum(RESPONSIBLE_EDITORS).catch('off'),
  /** 六有 of consultation rooms: their six names; empty until somebody enters them. */
  roomStandards: line.refine(areStandards).catch(''),
  /** For how many days the audit log is kept; the law asks for 180. */
  auditDays: z.int().min(180).max(3_650).catch(1_095),
  /** Hours an edition may wait at first, second and final review before it counts as late. */
  dueHours1: dueHours.catch(DUE_HOURS[1]),
  dueHours2: dueHours.catch(DUE_HOURS[2]),
  dueHours3: dueHours.catch(DUE_HOURS[3]),
  ...sessionRulesSchema.shape,
  /** The one county that the portal is about, by its code; empty where it is about a province. Set-up writes it. */
  county: z.union([z.literal(''), plainText().regex(/^\d{6}$/)]).catch(''),
  /** Set by the demo loader: readers see that this is a demonstration. */
  demoContent: z.boolean().catch(false),
})

export type Settings = z.infer<typeof settingsSchema>

/** The stored settings over their defaults; a value that does not fit its key counts as unset. */
export async function getSettings(db: Queryable): Promise<Settings> {
  const rows = await db
    // Not through the column, which takes a text of figures alone, such as the site's code, for a number.
    .select({ key: settings.key, value: sql<unknown>`${settings.value}` })
    .from(settings)
    .where(inArray(settings.key, Object.keys(settingsSchema.shape)))
  return settingsSchema.parse(Object.fromEntries(rows.map(({ key, value }) => [key, value])))
}
