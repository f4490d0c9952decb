import type { Metadata } from 'next'
import { connection } from 'next/server'

import { PageTitle } from '#components/layout/page-title'
import { findReceipt } from '#domain/intake/find-receipt'
import { setAnswerStatus } from '#server/answer-status'
import { database } from '#server/database'
import { env } from '#server/env'

import { ScriptFile } from '../../../(site)/_components/script-file.tsx'
import { FindReceipt } from '../../_components/find-receipt.tsx'
import { LiveFrame } from '../../_components/live-frame.tsx'
import { findBecame } from '../_lib/find-became.ts'
import { ReceiptView } from '../_components/receipt-view.tsx'

export const metadata: Metadata = {
  title: '回执',
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
}
export const instant = false

/** Where something stands that was handed in, for who has its number. */
export default async function ReceiptPage({ params }: { params: Promise<{ number: string }> }) {
  await connection()
  const typed = (await params).number
  const receipt = await findReceipt(database(), { typed, key: env().sealingKey })
  if (receipt) {
    return (
      <LiveFrame current="say">
        <ScriptFile name="share" buttons="[data-print]" />
        <ScriptFile name="copy-address" buttons="[data-copy]" />
        <ReceiptView receipt={receipt} became={await findBecame(receipt)} />
      </LiveFrame>
    )
  }
  setAnswerStatus(404)
  return (
    <LiveFrame current="say">
      <PageTitle title="没有这个回执号" />
      <FindReceipt isWrong />
    </LiveFrame>
  )
}
