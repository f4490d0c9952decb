import type { NextRequest } from 'next/server'

import { getWorkbook } from '#domain/stats/get-workbook'
import { comparedWith, parsePeriod, periodKey } from '#domain/stats/period'
import { attachment, fileName } from '#lib/attachment'
import { shanghaiDay } from '#lib/dates'
import { Refusal } from '#lib/refusal'
import { database } from '#server/database'
import { currentActor } from '#server/session'

const PRIVATE = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A place's figures of a period as an Excel file, for those who oversee it. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return say(401, '请先登录')
  const { searchParams } = request.nextUrl
  const placeCode = searchParams.get('place') ?? ''
  const period = parsePeriod(searchParams.get('period') ?? '')
  if (!period || !/^\d{6}$/.test(placeCode)) return say(404, '没有这个地区或时段的统计')
  const compared = comparedWith(period, shanghaiDay(new Date()))
  try {
    const book = await getWorkbook(database(), { actor, placeCode, period, compared })
    return new Response(new Uint8Array(book.bytes), {
      headers: {
        ...PRIVATE,
        'content-type': EXCEL,
        'content-disposition': attachment(
          fileName(`用稿统计 ${book.title}`, 'xlsx'),
          `stats-${placeCode}-${periodKey(period)}.xlsx`,
        ),
      },
    })
  } catch (error) {
    if (error instanceof Refusal) return say(403, error.message)
    throw error
  }
}

const say = (status: number, words: string) =>
  new Response(words, {
    status,
    headers: { ...PRIVATE, 'content-type': 'text/plain; charset=utf-8' },
  })
