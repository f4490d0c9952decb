import type { NextRequest } from 'next/server'

import { parseAuditFilters } from '#domain/audit/audit-filters'
import { exportAudit } from '#domain/audit/export-audit'
import { attachment } from '#lib/http/attachment'
import { shanghaiDay, shanghaiTime } from '#lib/dates'
import { serveFile } from '#server/serve-file'

/** What the auditor has looked for, as a spreadsheet reads it; written out as it is read. */
export async function GET(request: NextRequest): Promise<Response> {
  const filters = parseAuditFilters(Object.fromEntries(request.nextUrl.searchParams))
  const asked = Object.keys(filters).length > 0 ? { filters: JSON.stringify(filters) } : null
  return serveFile('export-audit', asked, async ({ db, actor, now }) => {
    const moment = `${shanghaiDay(now)} ${shanghaiTime(now).replace(':', '')}`
    return {
      body: streamOf(exportAudit(db, { actor, filters })),
      contentType: 'text/csv; charset=utf-8',
      disposition: attachment(`审计日志 ${moment}.csv`, 'audit.csv'),
    }
  })
}

function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => {
      await lines.return(undefined)
    },
  })
}
