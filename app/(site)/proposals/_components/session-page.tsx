import { notFound } from 'next/navigation'

import { JsonLd } from '#components/json-ld'
import { ArticleMarks } from '#components/article/article-marks'
import { Crumbs } from '#components/layout/crumbs'
import { PageTitle } from '#components/layout/page-title'
import { FilterLinkItem, FilterRow, FilterRows } from '#components/timeline/filter-rows'
import { describeFigures } from '#lib/proposal-figures'
import { Funnel } from '#components/matter/funnel'
import { canDrawSquares, Squares } from '#components/matter/squares'
import { Headline } from '#components/ui/headline'
import { SectionHead } from '#components/ui/section-head'
import type { ShownSession } from '#domain/matter/shown-sessions'
import { describeRegister } from '#domain/site/describe-proposal'
import type { SiteDivision } from '#domain/site/list-site-divisions'
import {
  proposalListPath,
  PROPOSALS_PATH,
  sessionProposalsPath,
} from '#lib/addresses/proposal-paths'
import { divisionPath } from '#lib/addresses/site-paths'
import { formatPlenary } from '#lib/format-plenary'
import { readProposalList, readSession } from '#server/reader/proposals'
import { readSettings, readToday } from '#server/reader/site'

import { filterOf, OVERDUE_CHOICE, stepChoice } from '../_lib/proposal-view.ts'
import { describeOutcomes, formatSessionDays } from '../_lib/session-words.ts'
import { FollowMatters } from './follow-matters.tsx'
import { ProposalList } from './proposal-list.tsx'
import { SessionCharts } from './session-charts.tsx'
import { SessionRatings } from './session-ratings.tsx'
import { SessionSource } from './session-source.tsx'
import { ProposalFrame } from './proposal-frame.tsx'

const FIRST = 8

interface SessionPageProps {
  division: SiteDivision
  /** The one that is shown, and the others that there are, newest first. */
  session: ShownSession
  sessions: readonly ShownSession[]
}

/** What became of the proposals of one session: figures, drawn and proven, and the first of its cards. */
export async function SessionPage({ division, session: shown, sessions }: SessionPageProps) {
  const [today, { siteName, siteAddress }] = await Promise.all([readToday(), readSettings()])
  const numbers = { term: shown.term, number: shown.number }
  const { code, slug } = division
  const [found, list, overdue] = await Promise.all([
    readSession(code, numbers, today),
    readProposalList(code, numbers, {}, null, today),
    readProposalList(code, numbers, filterOf(OVERDUE_CHOICE), null, today),
  ])
  if (!found || !list) notFound()
  const { session, figures, proofs, hasProven, ratings } = found
  const { steps } = figures
  const crumbs = [
    { label: '提案', href: PROPOSALS_PATH },
    { label: division.name, href: divisionPath(division) },
    { label: formatPlenary(session) },
  ]
  const outcomes = describeOutcomes(figures)
  return (
    <ProposalFrame>
      <JsonLd
        value={describeRegister(
          { name: siteName, address: siteAddress },
          division,
          { session, shown: list.shown },
          crumbs,
        )}
      />
      <Crumbs path={crumbs} />
      <PageTitle
        title={<Headline text={`${division.name}的提案`} />}
        lead={
          <>
            {formatPlenary(session)}
            {formatSessionDays(session)}。{describeFigures(steps)}{' '}
            <ArticleMarks isOldNews={false} isDemo={session.isDemo} />
          </>
        }
      />
      {sessions.length > 1 && (
        <FilterRows label="届次">
          <FilterRow label="届次">
            {sessions.map((one) => (
              <FilterLinkItem
                key={one.sessionId}
                href={sessionProposalsPath(slug, one)}
                current={one.sessionId === session.sessionId && 'page'}
              >
                {formatPlenary(one)}
              </FilterLinkItem>
            ))}
          </FilterRow>
        </FilterRows>
      )}
      <div className="section columns">
        <section className="span-8" aria-labelledby="steps">
          <SectionHead id="steps" title="走到哪一步" note="件数，长条同一比例" />
          <Funnel
            caption={`${division.name}${formatPlenary(session)}的提案走到哪一步`}
            counts={steps}
            proofs={proofs}
            pathOf={(step) => proposalListPath(slug, session, stepChoice(step))}
          />
          {outcomes && <p className="silent">{outcomes}</p>}
        </section>
        <aside className="lg:col-span-4 stack" aria-label="这些数字的佐证">
          {canDrawSquares(steps.filed) && (
            <Squares
              counts={{
                filed: steps.filed,
                takenUp: steps['taken-up'],
                otherKey: steps.key - figures.keyTakenUp,
              }}
            />
          )}
          <SessionSource
            division={division}
            session={session}
            proofs={proofs}
            hasProven={hasProven}
          />
          <FollowMatters view={{ division }} of={division.name} />
        </aside>
      </div>
      <SessionCharts
        slug={slug}
        session={session}
        figures={figures}
        overdue={overdue?.counted ?? 0}
      />
      <SessionRatings {...ratings} />
      <section className="section" aria-labelledby="list">
        <SectionHead id="list" title="提案目录" note={`公开${list.shown}件`} />
        <ProposalList
          division={division}
          session={session}
          list={{ ...list, rows: list.rows.slice(0, FIRST) }}
          today={today}
          next={
            list.rows.length > FIRST
              ? proposalListPath(slug, session, null, list.rows[FIRST - 1]?.number)
              : null
          }
        />
      </section>
    </ProposalFrame>
  )
}
