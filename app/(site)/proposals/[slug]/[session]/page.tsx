import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { SessionPage } from '../../_components/session-page.tsx'
import { describeSession, findSession, listSessionParams } from '../../_lib/session-route.ts'

export const ensureStatic = 'navigation'

type Props = { params: Promise<{ slug: string; session: string }> }

export const generateStaticParams = () => listSessionParams()

async function find({ params }: Props) {
  const { slug, session } = await params
  return findSession(slug, session)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props)
  return found ? describeSession(found.division, found.session) : {}
}

export default async function ProposalsOfSessionPage(props: Props) {
  const found = await find(props)
  if (!found) notFound()
  return <SessionPage {...found} />
}
