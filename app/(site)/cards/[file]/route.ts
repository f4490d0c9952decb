import { findDivisionPicture } from '#server/share-pictures'

import { answerPicture } from '../../_lib/answer-picture.ts'

type RouteContext = { params: Promise<{ file: string }> }

/** The card that stands for a place where one of its pages is passed on: 620825.jpg. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const code = /^(\d{6})\.jpg$/.exec((await params).file)?.[1]
  return answerPicture(request, code ? await findDivisionPicture(code) : null)
}
