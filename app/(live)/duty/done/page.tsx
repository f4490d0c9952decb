import type { Metadata } from 'next'

import { PageTitle } from '#components/layout/page-title'

import { LiveFrame } from '../../_components/live-frame.tsx'

export const metadata: Metadata = { title: '交上了', robots: { index: false, follow: false } }
export const instant = false

/** What happens with what a unit handed in by its link. */
export default function DutyDonePage() {
  return (
    <LiveFrame>
      <PageTitle title="交上了" />
      <p>
        答复稿由另一位签发以后才算答复；退件由交办的同志改交别的单位；会签的意见主办单位会看到。
        链接到此作废，还要改，请联系交办的同志重新开一个。
      </p>
    </LiveFrame>
  )
}
