import type { SendFailure } from '#domain/notice/send-mails'

/** What went wrong, and whether the server had asked for the message by then. */
export class SendError extends Error {
  readonly handedOver: boolean

  constructor(cause: unknown, handedOver: boolean) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.name = 'SendError'
    this.handedOver = handedOver
  }
}

/**
 * What an error says of the message. An answer of the server is certain: 5xx about the recipient or the
 * message is for good, anything else may pass. Without an answer it is certain only as long as the
 * message had not been handed over.
 */
export function judgeFailure(error: unknown): SendFailure {
  if (!(error instanceof SendError)) return 'unsure'
  const { code, responseCode } = error.cause as { code?: unknown; responseCode?: unknown }
  const about = code === 'EENVELOPE' || code === 'EMESSAGE'
  if (typeof responseCode === 'number' && responseCode >= 400) {
    return about && responseCode >= 500 ? 'refused-for-good' : 'refused-for-now'
  }
  if (code === 'EENVELOPE') return 'refused-for-good'
  return error.handedOver ? 'unsure' : 'refused-for-now'
}
