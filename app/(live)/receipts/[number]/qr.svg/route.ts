import { buildQrCode } from '#domain/site/build-qr-code'
import { formatReceiptNumber, parseReceiptNumber } from '#domain/intake/receipt-number'
import { receiptPath } from '#lib/addresses/intake-paths'
import { answerDocument } from '#server/documents/answer-document'
import { readFeedSite } from '#server/documents/feed-site'

type RouteContext = { params: Promise<{ number: string }> }

/** The address of a receipt as a picture to scan. It does not show whether there is such a receipt. */
export async function GET({ headers }: Request, { params }: RouteContext): Promise<Response> {
  const number = parseReceiptNumber((await params).number)
  if (number === null) return answerDocument(headers, null)
  const { address } = await readFeedSite()
  return answerDocument(headers, {
    body: buildQrCode(address + receiptPath(formatReceiptNumber(number))),
    contentType: 'image/svg+xml; charset=utf-8',
    changedAt: null,
  })
}
