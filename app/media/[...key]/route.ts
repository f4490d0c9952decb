import { canSeePicture } from '#domain/edition/can-see-picture'
import { findRendition } from '#domain/media/find-rendition'
import { isStoreAway } from '#domain/media/store/store-away'
import { lazyBody } from '#lib/http/lazy-body'
import { database, readerDatabase } from '#server/database'
import { logError } from '#server/log'
import { mediaStore } from '#server/media-store'
import { currentActor } from '#server/session'

type RouteContext = { params: Promise<{ key: string[] }> }

/**
 * A stored picture. The key is looked up, never used as a path unless it is one the server made. What no
 * live article shows is for those alone who may see it, and to all others it is not there.
 */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const storageKey = (await params).key.join('/')
  const rendition = await findRendition(readerDatabase(), storageKey)
  if (!rendition || !(rendition.isPublic || (await isForActor(rendition.mediaId)))) return none()
  // A row may outlive its file, when a disk was lost or restored in part.
  const isThere = await isKept(storageKey)
  if (isThere === null) return inWords(503, '图片暂时取不到，请过一会儿再试')
  if (!isThere) return none()
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
  const body = request.method === 'HEAD' ? null : lazyBody(() => mediaStore().chunks(storageKey))
  return new Response(body, { headers })
}

async function isForActor(mediaId: number): Promise<boolean> {
  const actor = await currentActor()
  return actor !== null && canSeePicture(database(), { actor, mediaId })
}

/** Null when that cannot be learnt now. */
async function isKept(storageKey: string): Promise<boolean | null> {
  try {
    return await mediaStore().has(storageKey)
  } catch (error) {
    if (!isStoreAway(error)) throw error
    logError(error, 'media')
    return null
  }
}

const none = () => inWords(404, '没有这张图片')

const inWords = (status: number, sentence: string) =>
  new Response(sentence, { status, headers: { 'cache-control': 'no-store' } })
