import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { ArticleMarks } from '#components/article/article-marks'
import { JsonLd } from '#components/json-ld'
import { Crumbs } from '#components/layout/crumbs'
import { PageTitle } from '#components/layout/page-title'
import { DatedSteps } from '#components/matter/dated-steps'
import { Lamps } from '#components/matter/lamps'
import { arrangeLamps, arrangeSteps } from '#domain/matter/arrange-steps'
import { shortenProposal } from '#lib/proposal-title'
import { describeStanding, formatClass } from '#lib/proposal-standing'
import { StateTag } from '#components/matter/state-tag'
import { ShownPromises } from '#components/matter/shown-promises'
import { describePromise } from '#domain/promise/describe-promise'
import { withPromiseSteps } from '#domain/promise/with-promise-steps'
import { Headline } from '#components/ui/headline'
import { SectionHead } from '#components/ui/section-head'
import { TypeMark } from '#components/ui/type-mark'
import { scopeOfMatters } from '#domain/feed/matter-scope'
import { describeProposal } from '#domain/site/describe-proposal'
import {
  parseProposalNumber,
  proposalPath,
  PROPOSALS_PATH,
  sessionProposalsPath,
} from '#lib/addresses/proposal-paths'
import { articlePath } from '#lib/addresses/site-paths'
import { formatDay } from '#lib/dates'
import { formatPlenary } from '#lib/format-plenary'
import { MOVER_KIND_LABELS } from '#lib/matter-labels'
import { readFollowedMatters } from '#server/reader/followed'
import { readCardPromises, readProposal } from '#server/reader/proposals'
import { readSettings, readToday } from '#server/reader/site'

import { pageMetadata } from '../../../../_lib/page-metadata.ts'
import { FollowMatters } from '../../../_components/follow-matters.tsx'
import { ProposalFacts } from '../../../_components/proposal-facts.tsx'
import { findSession, listSessionParams } from '../../../_lib/session-route.ts'
import { ProposalFrame } from '../../../_components/proposal-frame.tsx'

export const ensureStatic = 'navigation'

type Props = { params: Promise<{ slug: string; session: string; number: string }> }

/** One address that mostly leads nowhere: the cards are made when somebody turns to them. */
export async function generateStaticParams() {
  const sessions = await listSessionParams()
  return sessions.map((session) => ({ ...session, number: '1' }))
}

/** Null for a card that readers do not have, whether it exists or not. */
async function find({ params }: Props) {
  const { slug, session: part, number: text } = await params
  const number = parseProposalNumber(text)
  const found = number === null ? null : await findSession(slug, part)
  if (!found || number === null) return null
  const { division, session } = found
  const numbers = { term: session.term, number: session.number }
  const today = await readToday()
  const proposal = await readProposal(division.code, numbers, number, today)
  return proposal && { division, session: numbers, proposal, today }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props)
  if (!found) return {}
  const { division, session, proposal, today } = found
  const { words } = describeStanding(proposal, today)
  return pageMetadata({
    title: proposal.title,
    description: `${division.name}政协${formatPlenary(session)}第${proposal.number}号提案：${shortenProposal(proposal.title)}，${words}`,
    path: proposalPath(division.slug, session, proposal.number),
    divisionCode: division.code,
    matters: {
      ...followed(found),
      title: proposal.title,
      hasDays: (await readFollowedMatters(scopeOfMatters(followed(found)))).hasDays,
    },
  })
}

type Found = NonNullable<Awaited<ReturnType<typeof find>>>

/** What there is to follow of a card. */
const followed = ({ division, session, proposal: { number } }: Found) => ({
  division,
  card: { ...session, card: number },
})

/** A proposal, and what became of it. */
export default async function ProposalPage(props: Props) {
  const found = await find(props)
  if (!found) notFound()
  const { division, session, proposal, today } = found
  const { siteName, siteAddress } = await readSettings()
  const { number, title, isKey, moverKind, category, mergedInto, proofs, resultClass } = proposal
  const crumbs = [
    { label: '提案', href: PROPOSALS_PATH },
    {
      label: `${division.name}${formatPlenary(session)}`,
      href: sessionProposalsPath(division.slug, session),
    },
    { label: `第${number}号` },
  ]
  const lamps = arrangeLamps(proposal, today)
  const { tone, words } = describeStanding(proposal, today)
  const promises = await readCardPromises(division.code, session, number)
  const steps = withPromiseSteps(arrangeSteps(proposal), promises)
  return (
    <ProposalFrame>
      <JsonLd
        value={describeProposal(
          { name: siteName, address: siteAddress },
          division,
          proposal,
          crumbs,
        )}
      />
      <Crumbs path={crumbs} />
      <PageTitle
        title={<Headline text={title} />}
        lead={
          <span className="meta mt-1">
            <TypeMark type="proposal" />
            <span>第{number}号</span>
            {isKey && <span className="mark">重点提案</span>}
            <span>{MOVER_KIND_LABELS[moverKind]}提案</span>
            <span>{category}</span>
            <ArticleMarks isOldNews={false} isDemo={proposal.session.isDemo} />
          </span>
        }
      />
      <div className="columns">
        <div className="span-8 stack">
          <section aria-labelledby="now">
            <SectionHead id="now" title="现在到哪了" note={`截至${formatDay(today)}`} />
            {lamps.length > 0 && <Lamps label="办理进度" lamps={lamps} />}
            <p className="mt-4 flex flex-wrap items-baseline gap-2 text-lg">
              {lamps.length === 0 && <StateTag tone={tone}>{words}</StateTag>}
              {resultClass && <b>{`答复：${formatClass(resultClass)}`}</b>}
              {mergedInto !== null && (
                <a className="text-link" href={proposalPath(division.slug, session, mergedInto)}>
                  并入第{mergedInto}号提案
                </a>
              )}
            </p>
          </section>
          <ShownPromises
            promises={promises}
            standingOf={(promise) => describePromise(promise, today)}
            nameOf={({ unit }) => <span>{unit}</span>}
          />
          {steps.length > 0 && (
            <section aria-labelledby="days">
              <SectionHead id="days" title="一步一步" note="登记了日期的" />
              <DatedSteps steps={steps} />
            </section>
          )}
          {proofs.length > 0 && (
            <section aria-labelledby="proofs">
              <SectionHead id="proofs" title="佐证" note="证明它的报道" />
              <ul className="link-rows">
                {proofs.map(({ articleId, headline }) => (
                  <li
                    key={articleId}
                    className="border-t border-line py-3 text-lg first:border-t-0"
                  >
                    <a href={articlePath(articleId)}>
                      <Headline text={headline} />
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <aside className="lg:col-span-4 stack" aria-label="提案资料">
          <ProposalFacts proposal={proposal} slug={division.slug} />
          <FollowMatters view={followed(found)} of="这件提案" isProved={proofs.length > 0} />
          <p className="silent">
            这里不公开：联系方式、党派、民族、批示原文，没有立案的提案，以及没有同意公开的姓名。
          </p>
        </aside>
      </div>
    </ProposalFrame>
  )
}
