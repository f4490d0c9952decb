import { z } from 'zod'

import {
  ACTIVITY_TYPES,
  CREDIT_ROLES,
  DATE_PRECISIONS,
  DIVISION_LEVELS,
  EDITION_KINDS,
  TOPIC_KINDS,
  WITHDRAW_REASONS,
} from '#db/states'

import { SHOWN_PARTS } from '../../corrections/shown-parts.ts'
import { blockSchema } from './block-schema.ts'
import { consultationSchema } from './consultation-schema.ts'
import { matterSchema } from './matter-schema.ts'

// What the read API answers. These shapes are a promise to strangers' programs: fields may be added,
// none may change its meaning or go.

const id = z.int().positive()
const url = z.url().describe('完整网址')
const day = z.iso.date().describe('北京时间的日期')
const instant = z.iso.datetime({ offset: true }).describe('北京时间，带 +08:00')
export const divisionCode = z
  .string()
  .regex(/^\d{6}$/, '要填 6 位的行政区划代码')
  .describe('GB/T 2260 代码')

const divisionName = z.strictObject({ code: divisionCode, name: z.string() })

const knownDateSchema = z
  .strictObject({
    precision: z.enum(DATE_PRECISIONS).describe('day 某日，month 某月，range 起止，none 不详'),
    start: day.nullable(),
    end: day.nullable().describe('最后一天，仅 range 有'),
    words: z.string().nullable().describe('原文怎么说，如“近日”'),
  })
  .describe('事件日期；原文没有写明的不推测')

export const divisionSchema = z.strictObject({
  code: divisionCode,
  parentCode: divisionCode.nullable(),
  level: z.enum(DIVISION_LEVELS),
  name: z.string(),
  shortName: z.string(),
  slug: z.string(),
  url,
})

export const topicSchema = z.strictObject({
  slug: z.string(),
  kind: z.enum(TOPIC_KINDS),
  name: z.string(),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  intro: z.string().nullable().describe('讲什么'),
  url,
})

export const articleSchema = z.strictObject({
  id,
  url,
  kicker: z.string().describe('引题'),
  headline: z.string().describe('主题'),
  subtitle: z.string().describe('副题'),
  summary: z.string(),
  type: z.enum(ACTIVITY_TYPES),
  division: divisionName,
  topic: z.strictObject({ slug: z.string(), name: z.string() }).nullable(),
  activityId: id.nullable().describe('所报道的活动'),
  event: knownDateSchema,
  credits: z.array(z.strictObject({ role: z.enum(CREDIT_ROLES), name: z.string() })),
  printDate: day.nullable().describe('见报日期'),
  publishedAt: instant.describe(
    '发布时间，北京时间，带 +08:00；存档为见报那天，版面没印日期的为版面写到的最后一天',
  ),
  updatedAt: instant.describe('最近一次更新的时间'),
  isDemo: z.boolean().describe('演示稿：所述活动并未发生'),
})

const changedWordsSchema = z.strictObject({
  part: z.enum(SHOWN_PARTS).describe('哪一部分'),
  before: z.string().describe('原文；全是新加的为空'),
  after: z.string().describe('改为；全删去的为空'),
})
const changes = z
  .array(changedWordsSchema)
  .describe('改了哪些字，长的段落只有前后几个字；原文撤下过或不宜再登的没有')

const articleNoteSchema = z.strictObject({
  kind: z.enum(EDITION_KINDS).exclude(['new']).describe('correction 更正，update 更新'),
  at: instant.describe('刊出的时间'),
  note: z.string().describe('给读者的说明'),
  changes,
})

export const fullArticleSchema = z.strictObject({
  ...articleSchema.shape,
  dateline: z.string().describe('电头'),
  printPage: z.string().nullable().describe('版次，如第3版'),
  blocks: z.array(blockSchema),
  corrections: z.array(articleNoteSchema).describe('刊出以后的更正和更新，最近的在前'),
})

export const activitySchema = z.strictObject({
  id,
  type: z.enum(ACTIVITY_TYPES),
  title: z.string(),
  division: divisionName,
  venue: z.string().nullable().describe('地点'),
  date: knownDateSchema,
  timelineOn: day.describe(
    '时间轴上排在哪天：已知时为开始之日，否则为见报日或发布日，版面没印日期的存档为版面写到的最后一天',
  ),
  series: z.strictObject({ name: z.string(), number: z.int() }).nullable(),
  articles: z.array(z.strictObject({ id, url, headline: z.string() })),
})

export const announcementSchema = z.strictObject({
  id,
  url,
  type: z.enum(ACTIVITY_TYPES),
  title: z.string(),
  division: divisionName,
  takesPlaceOn: day.describe('哪天举行'),
  startTime: z.string().nullable().describe('几点开始，北京时间，如 09:30；没有写的为 null'),
  place: z.string().nullable().describe('地点'),
  admission: z.string().nullable().describe('谁可以来、向谁问'),
  note: z.string().nullable().describe('别的说明'),
  callOffReason: z.string().nullable().describe('为什么取消；没有取消的为 null'),
  announcedAt: instant.describe('公布的时间'),
  changedAt: instant.describe('最近一次改动的时间'),
  isDemo: z.boolean().describe('演示：活动并不举行'),
})

export const withdrawalSchema = z.strictObject({
  id: id.describe('已撤下的报道'),
  url,
  withdrawnAt: instant.describe('撤下的时间'),
})

const withdrawal = {
  withdrawnAt: instant.describe('撤下的时间'),
  reason: z
    .enum(WITHDRAW_REASONS)
    .nullable()
    .describe(
      '为什么撤下：factual-error 事实有误，privacy 涉及个人隐私，duplicate 重复发布，outdated 内容已经失效，legal 法律或政策要求，other 其他原因；已经移除的为 null',
    ),
  note: z.string().nullable().describe('给读者的说明；已经移除的为 null'),
}

export const goneSchema = z.strictObject({
  code: z.literal('withdrawn'),
  message: z.string(),
  ...withdrawal,
})

export const correctionSchema = z.strictObject({
  id: id.describe('更正的编号'),
  article: z.strictObject({ id, url, headline: z.string() }),
  division: divisionName,
  at: instant.describe('更正刊出的时间'),
  note: z.string().describe('给读者的说明'),
  changes,
})

export const changeSchema = z.strictObject({
  id: id.describe('报道的编号'),
  url,
  changedAt: instant.describe('最近一次变化的时间'),
  state: z.enum(['live', 'withdrawn']).describe('live 公开着，withdrawn 已撤下：请删去副本'),
  article: fullArticleSchema.nullable().describe('现在的全文；撤下的为 null'),
})

export const yearSchema = z.strictObject({
  year: z.int(),
  articles: z.int().describe('这一年发布的报道数'),
  json: z.url().describe('全年报道，JSON'),
  csv: z.url().describe('全年报道，CSV'),
  matters: z
    .int()
    .describe('这一年的、已经公开的提案数，年份看立案日期，没有的看会议，再没有的看交办'),
  mattersCsv: z.url().nullable().describe('全年提案，CSV；没有的为 null'),
  consultations: z.int().describe('这一年录入、已经公开的协商议题数'),
  consultationsCsv: z.url().nullable().describe('全年协商议题，CSV；没有的为 null'),
})

export const dumpSchema = z.strictObject({ items: z.array(fullArticleSchema) })

export const problemSchema = z.strictObject({
  code: z
    .enum(['invalid-input', 'not-found', 'not-allowed', 'limit-reached', 'fault', 'unavailable'])
    .describe('给程序看的，不会改'),
  message: z.string().describe('给人看的，措辞会改'),
})

/** A page of a list; `next` goes into the parameter `after` to have the page that follows. */
const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    items: z.array(item),
    next: z.string().nullable().describe('下一页的 after；没有下一页时为 null'),
  })

export const articlePageSchema = pageOf(articleSchema)
export const activityPageSchema = pageOf(activitySchema)
export const announcementPageSchema = pageOf(announcementSchema)
export const divisionPageSchema = pageOf(divisionSchema)
export const topicPageSchema = pageOf(topicSchema)
export const yearPageSchema = pageOf(yearSchema)
export const foundPageSchema = z.strictObject({
  ...pageOf(articleSchema).shape,
  total: z.int().describe('符合的报道数，最多数到 1000'),
  isMore: z.boolean().describe('不止 total 篇'),
})
export const withdrawalPageSchema = pageOf(withdrawalSchema)
export const matterPageSchema = pageOf(matterSchema)
export const consultationPageSchema = pageOf(consultationSchema)
export const correctionPageSchema = pageOf(correctionSchema)
export const changePageSchema = z.strictObject({
  ...pageOf(changeSchema).shape,
  until: instant.describe('到这时为止的变化都在里面了：下次把它写进 since，从这里接着取'),
})

export type ApiArticle = z.infer<typeof articleSchema>
export type ApiFullArticle = z.infer<typeof fullArticleSchema>
export type ApiActivity = z.infer<typeof activitySchema>
export type ApiAnnouncement = z.infer<typeof announcementSchema>
export type ApiChange = z.infer<typeof changeSchema>
export type ApiCorrection = z.infer<typeof correctionSchema>
export type ApiWithdrawal = z.infer<typeof withdrawalSchema>
