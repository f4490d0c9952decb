import type { Metadata } from 'next'
import { connection } from 'next/server'

import { PageTitle } from '#components/layout/page-title'
import { getByLink } from '#domain/assignment/links/get-by-link'
import { LINK_GONE } from '#domain/assignment/links/move-by-link'
import { setAnswerStatus } from '#server/answer-status'
import { database } from '#server/database'

import { ScriptFile } from '../../../(site)/_components/script-file.tsx'
import { LiveFrame } from '../../_components/live-frame.tsx'
import { DutyForms } from '../_components/duty-forms.tsx'
import { DutyView } from '../_components/duty-view.tsx'

export const metadata: Metadata = {
  title: '交办件',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}
export const instant = false

/** What a unit has to answer, for who has its link. A visit uses nothing up. */
export default async function DutyPage({ params }: { params: Promise<{ token: string }> }) {
  await connection()
  const { token } = await params
  const one = await getByLink(database(), { token, now: new Date() })
  if (!one) setAnswerStatus(404)
  return (
    <LiveFrame>
      {one ? <DutyView one={one} /> : <LinkGone />}
      <DutyForms token={token} one={one} />
      <ScriptFile name="keep-typed" />
    </LiveFrame>
  )
}

const LinkGone = () => (
  <>
    <PageTitle title="链接不能用了" />
    <p>{LINK_GONE}</p>
  </>
)
