import type { Metadata } from 'next'

import { DIVISION_LEVELS } from '#db/states'
import { SAY_PATH } from '#lib/addresses/intake-paths'
import { setAnswerStatus } from '#server/answer-status'
import { findDivisionBySlug } from '#server/reader/site'

import { LiveFrame } from '../../_components/live-frame.tsx'
import { SayPage } from '../_components/say-page.tsx'

export const metadata: Metadata = { title: '我要说', robots: { index: false } }
export const instant = false

/** The form with a place chosen, where another page leads to it. */
export default async function SayHerePage({ params }: { params: Promise<{ slug: string }> }) {
  const chosen = await findDivisionBySlug((await params).slug, DIVISION_LEVELS)
  if (chosen) return <SayPage chosen={chosen} />
  setAnswerStatus(404)
  return (
    <LiveFrame current="say">
      <p className="py-12">
        没有这个地方。<a href={SAY_PATH}>从头选一个</a>
      </p>
    </LiveFrame>
  )
}
