import { z } from 'zod'

import {
  ACTIVITY_TYPES,
  CREDIT_ROLES,
  DATE_PRECISIONS,
  DIVISION_LEVELS,
  TOPIC_KINDS,
} from '#db/states'
import { plainText } from '#lib/plain-text'

// What the read API answers. These shapes are a promise to strangers' programs: fields may be added,
// none may change its meaning or go.

const id = z.int().positive()
const url = z.url().describe('完整网址')
const day = z.iso.date().describe('北京时间的日期')
const instant = z.iso.datetime({ offset: true }).describe('北京时间，带 +08:00')
const divisionCode = z
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
  credits: z.array(z.strictObject({ role: z.enum(CREDIT_ROLES), name: z.string() })),
  printDate: day.nullable().describe('见报日期'),
  publishedAt: instant.describe(
    '发布时间，北京时间，带 +08:00；存档为见报那天，版面没印日期的为版面写到的最后一天',
  ),
  updatedAt: instant.describe('最近一次更新的时间'),
})

const pictureSchema = z.strictObject({
  kind: z.literal('picture'),
  url,
  width: z.int().positive(),
  height: z.int().positive(),
  alt: z.string(),
  caption: z.string(),
  credit: z.string(),
})

export const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), text: z.string() }),
  z.strictObject({ kind: z.literal('heading'), text: z.string() }),
  pictureSchema,
])

export const fullArticleSchema = z.strictObject({
  ...articleSchema.shape,
  dateline: z.string().describe('电头'),
  printPage: z.string().nullable().describe('版次，如第3版'),
  blocks: z.array(blockSchema),
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

export const withdrawalSchema = z.strictObject({
  id: id.describe('已撤下的报道'),
  url,
  withdrawnAt: instant.describe('撤下的时间'),
})

export const yearSchema = z.strictObject({
  year: z.int(),
  articles: z.int().describe('这一年发布的报道数'),
  json: z.url().describe('全年报道，JSON'),
  csv: z.url().describe('全年报道，CSV'),
})

export const dumpSchema = z.strictObject({ items: z.array(fullArticleSchema) })

export const problemSchema = z.strictObject({
  code: z.enum(['invalid-input', 'not-found', 'limit-reached', 'fault', 'unavailable']),
  message: z.string(),
})

/** A page of a list; `next` goes into the parameter `after` to have the page that follows. */
const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    items: z.array(item),
    next: z.string().nullable().describe('下一页的 after；没有下一页时为 null'),
  })

export const articlePageSchema = pageOf(articleSchema)
export const activityPageSchema = pageOf(activitySchema)
export const divisionPageSchema = pageOf(divisionSchema)
export const topicPageSchema = pageOf(topicSchema)
export const yearPageSchema = pageOf(yearSchema)
export const foundPageSchema = z.strictObject({
  ...pageOf(articleSchema).shape,
  total: z.int().describe('符合的报道数，最多数到 1000'),
  isMore: z.boolean().describe('不止 total 篇'),
})
export const withdrawalPageSchema = pageOf(withdrawalSchema)

/** A whole number of a question, which is text there. */
const wholeNumber = (least: number, most: number) => {
  const wanted = `要填 ${least} 到 ${most} 的整数`
  return z.coerce.number(wanted).int(wanted).min(least, wanted).max(most, wanted)
}
const askedDay = z.iso.date('要填日期，如 2026-03-01').optional()

const paging = {
  after: plainText().max(200, '最多 200 个字符').optional().describe('上一页给出的 next'),
  limit: wholeNumber(1, 100).default(20).describe('每页条数'),
}

export const articleQuerySchema = z.strictObject({
  division: divisionCode.optional().describe('行政区划代码，含其下级'),
  type: z.enum(ACTIVITY_TYPES).optional().describe('活动类型'),
  topic: plainText()
    .regex(/^[a-z0-9-]{1,60}$/, '只能是小写字母、数字和连字符，最多 60 个')
    .optional()
    .describe('专题的 slug'),
  ...paging,
})

export const activityQuerySchema = z.strictObject({
  division: divisionCode.optional().describe('行政区划代码，含其下级'),
  type: z.enum(ACTIVITY_TYPES).optional().describe('活动类型'),
  from: askedDay.describe('从哪天起'),
  until: askedDay.describe('到哪天为止，不含当天'),
  ...paging,
})

export const searchQuerySchema = z.strictObject({
  q: plainText('请写要搜的词')
    .trim()
    .min(1, '请写要搜的词')
    .max(60, '最多 60 个字')
    .describe('搜什么：两个字即可；“引号里的”须原样出现；-减号开头的不出现'),
  division: divisionCode.optional().describe('行政区划代码，含其下级'),
  type: z.enum(ACTIVITY_TYPES).optional().describe('活动类型'),
  year: wholeNumber(1900, 2999).optional().describe('时间轴上的年份'),
  order: z.enum(['rank', 'newest']).default('rank').describe('rank 相关的在前，newest 新的在前'),
  ...paging,
})

export const withdrawalQuerySchema = z.strictObject(paging)

export const noQuerySchema = z.strictObject({})

export type ApiArticle = z.infer<typeof articleSchema>
export type ApiFullArticle = z.infer<typeof fullArticleSchema>
export type ApiActivity = z.infer<typeof activitySchema>
export type ApiBlock = z.infer<typeof blockSchema>
export type ApiWithdrawal = z.infer<typeof withdrawalSchema>
export type ArticleQuery = z.infer<typeof articleQuerySchema>
export type ActivityQuery = z.infer<typeof activityQuerySchema>
export type SearchQuery = z.infer<typeof searchQuerySchema>
export type WithdrawalQuery = z.infer<typeof withdrawalQuerySchema>
