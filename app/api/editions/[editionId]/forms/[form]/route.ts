import { getEditionExport } from '#domain/review/editions/get-edition-export'
import { getSettings } from '#domain/setting/settings'
import { attachment, fileName } from '#lib/http/attachment'
import { Refusal } from '#lib/refusal'
import { serveFile } from '#server/serve-file'
import { siteOrigin } from '#server/site-address'

import { findFormBuilder } from './form-builders.ts'

type RouteContext = { params: Promise<{ editionId: string; form: string }> }

/** One edition in another form, as a file, for a signed-in person who may read it. */
export async function GET(_request: Request, { params }: RouteContext): Promise<Response> {
  const { editionId: part, form } = await params
  return serveFile('download-form', { editionId: part, form }, async ({ db, actor, now }) => {
    const builder = findFormBuilder(form)
    if (!builder || !/^[1-9]\d{0,14}$/.test(part)) {
      throw new Refusal('not-found', '没有这个格式，或者没有这篇稿件')
    }
    const editionId = Number(part)
    const { siteAddress } = await getSettings(db)
    const article = await getEditionExport(db, {
      actor,
      editionId,
      now,
      siteAddress: siteOrigin(siteAddress),
    })
    const name = fileName(article.content.headline, builder.extension)
    return {
      body: await builder.build(article),
      contentType: builder.contentType,
      disposition: attachment(name, `edition-${editionId}.${builder.extension}`),
    }
  })
}
