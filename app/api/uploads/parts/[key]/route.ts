import { countReceived, receivePart } from '#domain/media/upload-parts'
import { Refusal } from '#lib/refusal'
import { ask } from '#server/action'
import { partsStore } from '#server/media-store'

import { answerResult } from '../../../_lib/answer-result.ts'
import { withBody } from '../../with-body.ts'

const LIMIT = { bytes: 1_024 * 1_024, sentence: '一次传得太多了，请刷新页面再传' }

interface Props {
  params: Promise<{ key: string }>
}

/** How much of a file is here: where its sender goes on. Asked as a POST with an empty body. */
export async function POST(_request: Request, { params }: Props): Promise<Response> {
  const { key } = await params
  return answerResult(
    await ask('count-upload', async ({ actor }) => ({
      received: await countReceived(actor, key, partsStore()),
    })),
  )
}

/** The bytes that follow the first `x-offset` of a file; answers how many are here then. */
export async function PUT(request: Request, { params }: Props): Promise<Response> {
  const { key } = await params
  return answerResult(
    await ask('receive-part', async ({ actor }) => {
      const offset = Number(request.headers.get('x-offset'))
      if (!Number.isSafeInteger(offset) || offset < 0) {
        throw new Refusal('invalid-input', '上传的位置不对，请重新选文件')
      }
      return withBody(actor, request, LIMIT, async (bytes) => ({
        received: await receivePart(actor, { key, offset, bytes }, partsStore()),
      }))
    }),
  )
}
