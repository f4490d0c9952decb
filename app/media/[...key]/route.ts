import { join } from 'node:path'

import { canSeePicture } from '#domain/edition/can-see-picture'
import { findRendition } from '#domain/media/find-rendition'
import { database, readerDatabase } from '#server/database'
import { env } from '#server/env'
import { fileBody, hasFile } from '#server/file-body'
import { currentActor } from '#server/session'

type RouteContext = { params: Promise<{ key: string[] }> }

/**
 * A stored picture. The key is looked up, never used as a path unless it is one the server made. What no
 * live article shows is for those alone who may see it, and to all others it is not there.
 */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const storageKey = (await params).key.join('/')
  const rendition = await findRendition(readerDatabase(), storageKey)
  const file = join(env().mediaFolder, storageKey)
  const isTheirs = rendition && (rendition.isPublic || (await isForActor(rendition.mediaId)))
  if (!isTheirs || !(await hasFile(file))) {
    return new Response('没有这张图片', { status: 404, headers: { 'cache-control': 'no-store' } })
  }
  const etag = `"${storageKey}"`
  const headers = {
    'content-type': `image/${rendition.format}`,
    'content-length': String(rendition.byteSize),
    'x-content-type-options': 'nosniff',
    // Short, so that the pictures of a withdrawn article are gone soon everywhere.
    'cache-control': rendition.isPublic ? 'public, max-age=600' : 'private, no-store',
    etag,
  }
  if (request.headers.get('if-none-match') === etag)
    return new Response(null, { status: 304, headers: { etag } })
  const body = request.method === 'HEAD' ? null : fileBody(file)
  return new Response(body, { headers })
}

async function isForActor(mediaId: number): Promise<boolean> {
  const actor = await currentActor()
  return actor !== null && canSeePicture(database(), { actor, mediaId })
}
