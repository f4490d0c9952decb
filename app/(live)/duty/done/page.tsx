import type { Metadata } from 'next'
import { connection } from 'next/server'

import { PageTitle } from '#components/layout/page-title'
import { LAST_BY_LINK } from '#domain/assignment/schemas'

import { ScriptFile } from '../../../(site)/_components/script-file.tsx'
import { LiveFrame } from '../../_components/live-frame.tsx'
import { describeHandedIn } from '../_lib/describe-handed-in.ts'

export const metadata: Metadata = { title: '交上了', robots: { index: false, follow: false } }
export const instant = false

/** What happens with what a unit handed in by its link. */
export default async function DutyDonePage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  await connection()
  const { move } = await searchParams
  const words = describeHandedIn(LAST_BY_LINK.find((one) => one === move))
  return (
    <LiveFrame>
      <PageTitle title="交上了" />
      <p>{words}链接到此作废，还要改，请联系交办的同志重新开一个。</p>
      <ScriptFile name="keep-typed" />
    </LiveFrame>
  )
}
