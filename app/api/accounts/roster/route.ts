import type { NextRequest } from 'next/server'

import { exportRoster, getRosterTemplate } from '#domain/roster/export-roster'
import { shanghaiDay } from '#lib/dates'
import { attachment, fileName, EXCEL } from '#lib/http/attachment'
import { serveFile } from '#server/serve-file'

/** Every account as an Excel file, or with `?form=template` the same without anybody in it. */
export async function GET(request: NextRequest): Promise<Response> {
  const isEmpty = request.nextUrl.searchParams.get('form') === 'template'
  const asked = isEmpty ? { form: 'template' } : null
  return serveFile('export-accounts', asked, async ({ db, actor, now }) => {
    const bytes = isEmpty
      ? await getRosterTemplate(db, { actor })
      : await exportRoster(db, { actor, now })
    const name = isEmpty ? '账号名单模板' : `账号名单 ${shanghaiDay(now)}`
    return {
      body: new Uint8Array(bytes),
      contentType: EXCEL,
      disposition: attachment(fileName(name, 'xlsx'), 'accounts.xlsx'),
    }
  })
}
