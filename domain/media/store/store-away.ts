import { OperatorError } from '#lib/process/operator-error'

const CODE = 'STORE_AWAY'

/** The bucket did not do what it was asked: it is away, or does not let us in. A missing picture is none of it. */
export class StoreAwayError extends OperatorError {
  readonly code = CODE

  constructor(place: string, reason: string, cause: unknown) {
    super(
      `图片的存储 ${place} 没有办成（${reason}）：看看它开着没有，MEDIA_ENDPOINT、MEDIA_BUCKET 和密钥对不对。`,
      { cause },
    )
  }
}

/** By the code: bundles of the framework have classes of their own. */
export const isStoreAway = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === CODE
