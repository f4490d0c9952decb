import { SHAPE_NAMES } from '#domain/site/share-pictures/card-texts'
import { findArticlePicture } from '#server/share-pictures'

import { answerPicture } from '../../../../_lib/answer-picture.ts'
import { articleNumber } from '../../../../_lib/article-number.ts'

type RouteContext = { params: Promise<{ id: string; file: string }> }

/** A picture that stands for an article where it is passed on or found; gone with the article. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const { id, file } = await params
  const articleId = articleNumber(id)
  const shape = SHAPE_NAMES.find((one) => file === `${one}.jpg`)
  return answerPicture(
    request,
    articleId && shape ? await findArticlePicture(articleId, shape) : null,
  )
}
