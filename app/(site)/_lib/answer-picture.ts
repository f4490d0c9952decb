import { fileBody } from '#server/file-body'
import type { SharePicture } from '#server/share-pictures'

/** A drawn picture, kept for ten minutes and then asked about by its hash. */
export function answerPicture(
  { headers, method }: Request,
  picture: SharePicture | 'busy' | null,
): Response {
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
  return new Response(method === 'HEAD' ? null : fileBody(picture.file), {
    headers: { ...kept, 'content-type': 'image/jpeg' },
  })
}
