import { and, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { renderCsvHead, renderCsvRows, type CsvColumns } from '#lib/formats/render-csv'
import { DEMO_MARK } from '#lib/article-marks'
import { ACTIVITY_TYPE_LABELS, CREDIT_ROLE_LABELS } from '#lib/labels'

import { itemSign } from '#lib/body/lists'
import type { FeedSite } from '../feed-scope.ts'
import { listFullArticles } from './find-full-article.ts'
import { isOfYear } from './list-years.ts'
import type { ApiBlock } from './block-schema.ts'
import type { ApiFullArticle } from './schemas.ts'

// All that was published in a year, in chunks, so that no year is ever in memory as a whole.
export const DUMP_FORMATS = ['json', 'csv'] as const
export type DumpFormat = (typeof DUMP_FORMATS)[number]

const PAGE = 100

/** The text of a dump, chunk by chunk. */
export async function* dumpYear(
  db: Queryable,
  site: FeedSite,
  { year, format, page: size = PAGE }: { year: number; format: DumpFormat; page?: number },
): AsyncGenerator<string> {
  const write = format === 'json' ? writeJson : writeTable
  let isFirst = true
  if (format === 'json') yield '{"items":['
  for await (const page of readYear(db, site, year, size)) {
    yield write(page, isFirst)
    isFirst = false
  }
  if (format === 'json') yield ']}'
  else if (isFirst) yield writeTable([], true)
}

async function* readYear(
  db: Queryable,
  site: FeedSite,
  year: number,
  size: number,
): AsyncGenerator<ApiFullArticle[]> {
  let after: number | null = null
  for (;;) {
    const seen: SQL | undefined =
      after === null
        ? undefined
        : sql`(${articles.publishedAt}, ${articles.id}) > (
            select last.published_at, last.id from ${articles} as last where last.id = ${after})`
    const page = await listFullArticles(db, site, { where: and(isOfYear(year), seen), limit: size })
    if (page.length > 0) yield page
    if (page.length < size) return
    after = page.at(-1)?.id ?? null
  }
}

const writeJson = (page: readonly ApiFullArticle[], isFirst: boolean): string =>
  (isFirst ? '' : ',') + page.map((article) => JSON.stringify(article)).join(',')

const COLUMNS: CsvColumns<ApiFullArticle> = {
  编号: ({ id }) => id,
  网址: ({ url }) => url,
  发布时间: ({ publishedAt }) => publishedAt,
  见报日期: ({ printDate }) => printDate,
  区划代码: ({ division }) => division.code,
  地区: ({ division }) => division.name,
  类型: ({ type }) => ACTIVITY_TYPE_LABELS[type],
  专题: ({ topic }) => topic?.name ?? '',
  引题: ({ kicker }) => kicker,
  主题: ({ headline }) => headline,
  副题: ({ subtitle }) => subtitle,
  电头: ({ dateline }) => dateline,
  署名: ({ credits }) =>
    credits.map(({ role, name }) => `${CREDIT_ROLE_LABELS[role]} ${name}`).join('；'),
  正文: ({ blocks }) => lineUp(blocks),
  版次: ({ printPage }) => printPage ?? '',
  事件日期: ({ event }) => event.start,
  事件结束: ({ event }) => event.end,
  原文日期: ({ event }) => event.words,
  更新时间: ({ updatedAt }) => updatedAt,
  更正和更新: ({ corrections }) => corrections.map(({ at, note }) => `${at} ${note}`).join('\n'),
  演示: ({ isDemo }) => (isDemo ? DEMO_MARK : ''),
}

/** The text in lines; what belongs to a picture says so, and an item has its sign. */
export const lineUp = (blocks: ApiFullArticle['blocks']): string => blocks.map(lineOf).join('\n')

type Lines = { [Kind in ApiBlock['kind']]: (block: Extract<ApiBlock, { kind: Kind }>) => string }

const LINES: Lines = {
  paragraph: ({ text }) => text,
  heading: ({ text }) => text,
  item: ({ number, text }) => itemSign(number ?? 0) + text,
  picture: ({ caption }) => `〔图：${caption}〕`,
  table: ({ caption, header, rows }) =>
    [...(caption === null ? [] : [`〔表：${caption}〕`]), ...(header ? [header] : []), ...rows]
      .map((line) => (typeof line === 'string' ? line : line.join('\t')))
      .join('\n'),
}

function lineOf(block: ApiBlock): string {
  const line = LINES[block.kind] as (block: ApiBlock) => string
  return line(block)
}

function writeTable(page: readonly ApiFullArticle[], isFirst: boolean): string {
  return (isFirst ? renderCsvHead(COLUMNS) : '') + renderCsvRows(COLUMNS, page)
}
