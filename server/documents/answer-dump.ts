import 'server-only'

import { dumpYear, type DumpFormat } from '#domain/feed/api/dump-year'
import { noQuerySchema } from '#domain/feed/api/queries'
import { findPublishedYear } from '#domain/feed/api/list-years'
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

/** A whole year, sent as it is read. Its entity tag comes from the count and the last change. */
export async function answerDump(
  request: Request,
  asked: string,
  format: DumpFormat,
): Promise<Response> {
  const parsed = parseAsked(request, noQuerySchema)
  if (parsed instanceof Response) return parsed
  const { headers, method } = request
  const published = await findPublishedYear(readerDatabase(), asked)
  if (!published) return answerProblem(404, { code: 'not-found', message: '这一年没有报道' })
  const { year, articles, changedAt } = published
  const etag = `W/"${year}-${articles}-${changedAt.getTime()}"`
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
    'content-disposition': `attachment; filename="articles-${year}.${format}"`,
  }
  if (method === 'HEAD') return new Response(null, { headers: whole })
  const site = await readFeedSite()
  return new Response(
    lazyBody(() => encodeDump(site, year, format)),
    { headers: whole },
  )
}

async function* encodeDump(
  site: Awaited<ReturnType<typeof readFeedSite>>,
  year: number,
  format: DumpFormat,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  try {
    for await (const chunk of dumpYear(readerDatabase(), site, { year, format })) {
      yield encoder.encode(chunk)
    }
  } catch (error) {
    logError(error, 'dump')
    throw error
  }
}
