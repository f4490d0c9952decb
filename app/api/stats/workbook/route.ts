import type { NextRequest } from 'next/server'

import { getWorkbook } from '#domain/stats/get-workbook'
import { comparedWith, parsePeriod, periodKey } from '#domain/stats/period'
import { attachment, fileName, EXCEL } from '#lib/http/attachment'
import { shanghaiDay } from '#lib/dates'
import { Refusal } from '#lib/refusal'
import { serveFile } from '#server/serve-file'

/** A place's figures of a period as an Excel file, for those who oversee it. */
export async function GET(request: NextRequest): Promise<Response> {
  const { searchParams } = request.nextUrl
  const divisionCode = searchParams.get('place') ?? ''
  const asked = searchParams.get('period') ?? ''
  const row = { divisionCode, period: asked }
  return serveFile('download-stats', row, async ({ db, actor, now }) => {
    const period = parsePeriod(asked)
    if (!period || !/^\d{6}$/.test(divisionCode)) {
      throw new Refusal('not-found', '没有这个地区或时段的统计')
    }
    const compared = comparedWith(period, shanghaiDay(now))
    const { bytes, title } = await getWorkbook(db, { actor, divisionCode, period, compared })
    const plain = `stats-${divisionCode}-${periodKey(period)}.xlsx`
    return {
      body: new Uint8Array(bytes),
      contentType: EXCEL,
      disposition: attachment(fileName(`用稿统计 ${title}`, 'xlsx'), plain),
    }
  })
}
