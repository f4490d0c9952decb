import { env } from '#server/env'
import { revalidateArticleAtOnce } from '#server/revalidate'
import { isSignedCall, renewArticlePath } from '#lib/http/internal-call'

/** Takes an article's pages from the cache, for the check that compares them with the rows. Nobody else can sign the call. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const id = Number((await params).id)
  const path = renewArticlePath(id)
  if (
    !Number.isSafeInteger(id) ||
    !isSignedCall(request.headers, path, env().authSecret, new Date())
  ) {
    return new Response(null, { status: 403 })
  }
  revalidateArticleAtOnce(id)
  return new Response(null, { status: 204 })
}
