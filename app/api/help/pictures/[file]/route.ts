import { fileBody } from '#server/file-body'
import { findPicture } from '#server/manual/read-manual'
import { currentActor } from '#server/session'

type RouteContext = { params: Promise<{ file: string }> }

const PRIVATE = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }

/** A picture of the manual, for who is signed in. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  if (!(await currentActor())) return new Response('请先登录', { status: 401, headers: PRIVATE })
  const file = await findPicture((await params).file)
  if (file === null) return new Response('没有这张图片', { status: 404, headers: PRIVATE })
  const body = request.method === 'HEAD' ? null : fileBody(file)
  return new Response(body, { headers: { ...PRIVATE, 'content-type': 'image/webp' } })
}
