import 'server-only'

import { dumpYear, type DumpFormat } from '#domain/feed/api/dump-year'
import { listPublishedYears } from '#domain/feed/api/list-years'

import { database } from '../database.ts'
import { logFault } from '../log.ts'
import { names } from './answer-document.ts'
import { answerProblem } from './answer-query.ts'
import { readFeedSite } from './feed-site.ts'

const CONTENT_TYPES: Record<DumpFormat, string> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
}
/** A year is many pages of the database, so few may be on their way at a time. */
const MOST_AT_ONCE = 2
let onTheirWay = 0

/** A whole year, sent as it is read. Its entity tag comes from the count and the last change. */
export async function answerDump(
  { headers }: Request,
  asked: string,
  format: DumpFormat,
): Promise<Response> {
  const years = await listPublishedYears(database())
  const told = years.find(({ year }) => String(year) === asked)
  if (!told) return answerProblem(404, { code: 'not-found', message: '这一年没有报道' })
  const { year, articles, changedAt } = told
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
  if (onTheirWay >= MOST_AT_ONCE) {
    return new Response('正在送出别的全年数据，请稍后再取', {
      status: 503,
      headers: { 'retry-after': '60', 'cache-control': 'no-store' },
    })
  }
  return new Response(streamOf(await readFeedSite(), year, format), {
    headers: {
      ...kept,
      'content-type': CONTENT_TYPES[format],
      'content-disposition': `attachment; filename="articles-${year}.${format}"`,
    },
  })
}

function streamOf(
  site: Awaited<ReturnType<typeof readFeedSite>>,
  year: number,
  format: DumpFormat,
) {
  const pieces = dumpYear(database(), site, { year, format })
  const encoder = new TextEncoder()
  let isOver = false
  const finish = () => {
    if (!isOver) onTheirWay -= 1
    isOver = true
  }
  onTheirWay += 1
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await pieces.next()
        if (!done) return controller.enqueue(encoder.encode(value))
        finish()
        controller.close()
      } catch (error) {
        finish()
        logFault(error, 'dump')
        controller.error(error)
      }
    },
    async cancel() {
      finish()
      await pieces.return(undefined)
    },
  })
}
