import type { Metadata } from 'next'
import { redirect } from 'next/navigation'

import { PageTitle } from '#components/layout/page-title'
import { formatReceiptNumber, parseReceiptNumber } from '#domain/intake/receipt-number'
import { receiptPath } from '#lib/addresses/intake-paths'

import { FindReceipt } from '../_components/find-receipt.tsx'
import { LiveFrame } from '../_components/live-frame.tsx'

export const metadata: Metadata = { title: '查回执', robots: { index: false, follow: false } }
export const instant = false

/** Leads from a number, as it was typed, to its receipt. */
export default async function ReceiptsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { number: typed } = await searchParams
  const number = typeof typed === 'string' ? parseReceiptNumber(typed) : null
  if (number !== null) redirect(receiptPath(formatReceiptNumber(number)))
  return (
    <LiveFrame current="say">
      <PageTitle title="查回执" lead="凭号看交的事到了哪一步，不用登录。" />
      <FindReceipt isWrong={typed !== undefined} />
    </LiveFrame>
  )
}
