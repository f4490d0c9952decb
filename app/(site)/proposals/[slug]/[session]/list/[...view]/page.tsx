import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { Crumbs } from '#components/layout/crumbs'
import { PageTitle } from '#components/layout/page-title'
import { Headline } from '#components/ui/headline'
import {
  PROPOSALS_PATH,
  proposalListPath,
  sessionProposalsPath,
} from '#lib/addresses/proposal-paths'
import { formatPlenary } from '#lib/format-plenary'
import { readProposalList, readSession } from '#server/reader/proposals'
import { readToday } from '#server/reader/site'

import { ProposalList } from '../../../../_components/proposal-list.tsx'
import { nameChoice } from '../../../../_lib/name-choice.ts'
import { filterOf, parseProposalView } from '../../../../_lib/proposal-view.ts'
import { findSession, listSessionParams } from '../../../../_lib/session-route.ts'
import { ProposalFrame } from '../../../../_components/proposal-frame.tsx'

export const ensureStatic = 'navigation'

type Props = { params: Promise<{ slug: string; session: string; view: string[] }> }

export async function generateStaticParams() {
  const sessions = await listSessionParams()
  return sessions.map((session) => ({ ...session, view: ['steps', 'key'] }))
}

/** What an address asks for; null where it names nothing that readers have. */
async function find({ params }: Props) {
  const { slug, session: part, view: segments } = await params
  const view = parseProposalView(segments)
  const found = view && (await findSession(slug, part))
  if (!found) return null
  const { division, session } = found
  const numbers = { term: session.term, number: session.number }
  const today = await readToday()
  const [list, read] = await Promise.all([
    readProposalList(division.code, numbers, filterOf(view.choice), view.after, today),
    readSession(division.code, numbers, today),
  ])
  const name = read && nameChoice(view.choice, read.figures)
  // A further page without a row, and a choice that counts nothing, are no pages.
  if (!list || name == null || list.counted === 0) return null
  if (view.after !== null && list.rows.length === 0) return null
  return { division, session: numbers, view, list, name, today }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props)
  if (!found) return {}
  const { division, session, name } = found
  return {
    title: `${division.name}${formatPlenary(session)}提案：${name}`,
    robots: { index: false, follow: true },
  }
}

/** The cards behind one figure. */
export default async function ProposalListPage(props: Props) {
  const found = await find(props)
  if (!found) notFound()
  const { division, session, view, list, name, today } = found
  return (
    <ProposalFrame>
      <Crumbs
        path={[
          { label: '提案', href: PROPOSALS_PATH },
          {
            label: `${division.name}${formatPlenary(session)}`,
            href: sessionProposalsPath(division.slug, session),
          },
          { label: name },
        ]}
      />
      <PageTitle
        title={<Headline text={`${division.name}的提案：${name}`} />}
        lead={`${formatPlenary(session)}，共${list.counted}件，公开${list.shown}件。`}
      />
      <ProposalList
        division={division}
        session={session}
        list={list}
        today={today}
        next={
          list.next === null
            ? null
            : proposalListPath(division.slug, session, view.choice, list.next)
        }
      />
    </ProposalFrame>
  )
}
