import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'

import { SHAPE_NAMES } from '#domain/site/share-pictures/card-words'
import { findSharePicture } from '#server/share-pictures'

import { articleNumber } from '../../../../_lib/article-number.ts'

type RouteContext = { params: Promise<{ id: string; file: string }> }

/** A picture that stands for an article where it is passed on or found; gone with the article. */
export async function GET({ headers }: Request, { params }: RouteContext): Promise<Response> {
  const { id, file } = await params
  const articleId = articleNumber(id)
  const shape = SHAPE_NAMES.find((one) => file === `${one}.jpg`)
  const picture = articleId && shape ? await findSharePicture(articleId, shape) : null
  if (!picture) {
    return new Response('没有这张图片', { status: 404, headers: { 'cache-control': 'no-store' } })
  }
  if (picture === 'busy') {
    return new Response('正在画别的图片', {
      status: 503,
      headers: { 'retry-after': '30', 'cache-control': 'no-store' },
    })
  }
  const etag = `"${picture.hash}"`
  const kept = { etag, 'cache-control': 'public, max-age=600' }
  if (headers.get('if-none-match') === etag)
    return new Response(null, { status: 304, headers: kept })
  return new Response(Readable.toWeb(createReadStream(picture.file)) as ReadableStream, {
    headers: { ...kept, 'content-type': 'image/jpeg' },
  })
}
