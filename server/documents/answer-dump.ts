import 'server-only'

import { dumpConsultations, listConsultationYears } from '#domain/feed/api/dump-consultations'
import { dumpMatters, listMatterYears } from '#domain/feed/api/dump-matters'
import { dumpYear, type DumpFormat } from '#domain/feed/api/dump-year'
import { findPublishedYear } from '#domain/feed/api/list-years'
import { noQuerySchema } from '#domain/feed/api/queries'
import type { FeedSite } from '#domain/feed/feed-scope'
import { lazyBody } from '#lib/http/lazy-body'

import { readerDatabase } from '../database.ts'
import { logError } from '../log.ts'
import { names } from './answer-document.ts'
import { answerProblem, parseAsked } from './answer-query.ts'
import { readFeedSite } from './feed-site.ts'

const CONTENT_TYPES: Record<DumpFormat, string> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
}

interface Dump {
  year: number
  /** How many there are; its entity tag comes from this and the last change. */
  count: number
  changedAt: Date
  fileName: string
  format: DumpFormat
  chunks: (site: FeedSite) => AsyncGenerator<string>
}

/** All articles of a year, sent as they are read. */
export const answerDump = (request: Request, asked: string, format: DumpFormat) =>
  answerWhole(request, '这一年没有报道', async () => {
    const published = await findPublishedYear(readerDatabase(), asked)
    if (!published) return null
    const { year, articles, changedAt } = published
    const chunks = (site: FeedSite) => dumpYear(readerDatabase(), site, { year, format })
    return { year, count: articles, changedAt, fileName: 'articles', format, chunks }
  })

/** All cards of a year. */
export const answerMatterDump = (request: Request, asked: string) =>
  answerWhole(request, '这一年没有公开的提案', async () => {
    const years = await listMatterYears(readerDatabase())
    const found = years.find(({ year }) => String(year) === asked)
    if (!found) return null
    const { year, matters, changedAt } = found
    const chunks = (site: FeedSite) => dumpMatters(readerDatabase(), site, { year })
    return { year, count: matters, changedAt, fileName: 'matters', format: 'csv', chunks }
  })

/** All topics of consultations of a year. */
export const answerConsultationDump = (request: Request, asked: string) =>
  answerWhole(request, '这一年没有公开的协商议题', async () => {
    const years = await listConsultationYears(readerDatabase())
    const found = years.find(({ year }) => String(year) === asked)
    if (!found) return null
    const { year, consultations, changedAt } = found
    const chunks = (site: FeedSite) => dumpConsultations(readerDatabase(), site, { year })
    return {
      year,
      count: consultations,
      changedAt,
      fileName: 'consultations',
      format: 'csv',
      chunks,
    }
  })

async function answerWhole(
  request: Request,
  missing: string,
  find: () => Promise<Dump | null>,
): Promise<Response> {
  const parsed = parseAsked(request, noQuerySchema)
  if (parsed instanceof Response) return parsed
  const { headers, method } = request
  const dump = await find()
  if (!dump) return answerProblem(404, { code: 'not-found', message: missing })
  const { year, count, changedAt, fileName, format, chunks } = dump
  const etag = `W/"${year}-${count}-${changedAt.getTime()}"`
  const kept = {
    etag,
    'last-modified': changedAt.toUTCString(),
    'cache-control': 'public, max-age=0, must-revalidate',
    'access-control-allow-origin': '*',
  }
  if (names(headers.get('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers: kept })
  }
  const whole = {
    ...kept,
    'content-type': CONTENT_TYPES[format],
    'content-disposition': `attachment; filename="${fileName}-${year}.${format}"`,
  }
  if (method === 'HEAD') return new Response(null, { headers: whole })
  // Read before the body is: what is cached can be read only while the request is answered.
  const site = await readFeedSite()
  return new Response(
    lazyBody(() => encode(chunks(site))),
    { headers: whole },
  )
}

async function* encode(chunks: AsyncGenerator<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  try {
    for await (const chunk of chunks) yield encoder.encode(chunk)
  } catch (error) {
    logError(error, 'dump')
    throw error
  }
}
