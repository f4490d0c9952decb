import { collectOwnData } from '#domain/own-data/collect-own-data'
import { shanghaiDay } from '#lib/dates'
import { attachment, fileName } from '#lib/http/attachment'
import { env } from '#server/env'
import { serveFile } from '#server/serve-file'

/** What is kept of the person who asks, as a file. */
export async function GET(): Promise<Response> {
  return serveFile('download-own-data', null, async ({ db, actor, now }) => {
    const kept = await collectOwnData(db, { actor, now, key: env().sealingKey })
    return {
      body: `${JSON.stringify(kept, null, 2)}\n`,
      contentType: 'application/json; charset=utf-8',
      disposition: attachment(fileName(`我的资料 ${shanghaiDay(now)}`, 'json'), 'own-data.json'),
    }
  })
}
