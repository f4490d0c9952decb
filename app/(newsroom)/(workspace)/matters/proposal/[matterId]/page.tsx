import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/ui/back-link'
import { Crumb } from '#components/ui/crumb'
import { Note } from '#components/ui/note'
import { PageBody, PageHead, Spacer } from '#components/ui/page-head'
import { QUOTED } from '#components/ui/quoted'
import { EXAMINING_DECISIONS } from '#db/matter-states'
import { findIntakeOf } from '#domain/intake/take-over'
import { findSimilar } from '#domain/proposal/find-similar'
import { getProposal, type ProposalScreen } from '#domain/proposal/get-proposal'
import { listFormChoices } from '#domain/proposal/list-form-choices'
import { isExaminerOf, isWriterOf } from '#domain/proposal/policy'
import { findLackingWords } from '#domain/proposal/submit-proposal'
import { isAsReturned, isWithMover, nextProposalState } from '#domain/proposal/workflow'
import { proposalPath } from '#lib/addresses/proposal-paths'
import { shanghaiDay } from '#lib/dates'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { FromIntake } from '../../../_components/from-intake.tsx'
import { orMissing } from '../../../_lib/or-missing.tsx'
import { orNotFound } from '../../../_lib/or-not-found.ts'
import { parseId, textOf, type SearchParams } from '../../../_lib/search-params.ts'
import { MatterPromises } from '../../_components/matter-promises.tsx'
import { MatterWords } from '../../_components/matter-words.tsx'
import { SimilarProposals } from '../../_components/similar-proposals.tsx'
import { AnswerForms } from './_components/answer-forms.tsx'
import { ChangedWords } from './_components/changed-words.tsx'
import { DoneNote } from './_components/done-note.tsx'
import { DraftDesk } from './_components/draft-desk.tsx'
import { Handling } from './_components/handling.tsx'
import { Merged } from './_components/merged.tsx'
import { Movers } from './_components/movers.tsx'
import { ProposalHistory } from './_components/proposal-history.tsx'
import { ProposalSummary } from './_components/proposal-summary.tsx'
import { ProposeForm } from './_components/propose-form.tsx'
import { SmallMoves } from './_components/small-moves.tsx'
import { WaitingDecision } from './_components/waiting-decision.tsx'

export const metadata: Metadata = { title: '提案' }
export const instant = false

export default orMissing(async function ProposalPage({
  params,
  searchParams,
}: {
  params: Promise<{ matterId: string }>
  searchParams: SearchParams
}) {
  const matterId = parseId((await params).matterId)
  if (matterId === null) notFound()
  const actor = await requireActor()
  const db = database()
  const proposal = await orNotFound(getProposal(db, { actor, matterId }))
  const { title, state, divisionCode, division, lockVersion, allowed, moves, examination } =
    proposal
  const now = new Date()
  const isExaminer = isExaminerOf(actor, proposal)
  const hasDone = textOf((await searchParams)['done']) === String(matterId)
  const [similar, choices, intakeId] = await Promise.all([
    findSimilar(db, { divisionCode, title, not: matterId }),
    listFormChoices(db, { divisionCode, accountId: proposal.enteredBy, now }),
    findIntakeOf(db, { actor, matterId, divisionCode }),
  ])
  const target = { matterId, lockVersion }
  const session = { term: proposal.term, number: proposal.session }
  const { number, isCard } = proposal
  const [last] = moves
  const decisions = EXAMINING_DECISIONS.filter((one) => one !== 'revoke').filter(
    (one) => nextProposalState(one, state) !== null,
  )
  const canWrite = allowed.has('write')
  const canPropose = allowed.has('propose') && decisions.length > 0
  const mains = similar.filter(
    (one) => one.canBeMain && one.term === proposal.term && one.session === proposal.session,
  )
  const asked = choices.members.filter(({ accountId }) =>
    proposal.people.some((one) => one.accountId === accountId),
  )
  return (
    <>
      <PageHead
        title={title}
        second="status"
        help={isExaminer ? 'editor/examine-proposals' : undefined}
      >
        {isExaminer ? (
          <BackLink href="/matters/triage">审查提案</BackLink>
        ) : (
          <BackLink href="/matters/mine">我的提案</BackLink>
        )}
        <Spacer />
        {isCard && number !== null && (
          <Crumb href={proposalPath(division.slug, session, number)}>看网页 ↗</Crumb>
        )}
      </PageHead>
      <PageBody stack className="max-w-[calc(47.5rem+2*var(--spacing-gutter))]">
        {hasDone && last?.accountId === actor.accountId && (
          <DoneNote actor={actor} move={last.move} isExaminer={isExaminer} />
        )}
        <ProposalSummary proposal={proposal} />
        {last?.move === 'return' && (
          <Note tone="calm">
            <b>{last.name}退回修改：</b>
            <span className={QUOTED}>{last.reason}</span>
          </Note>
        )}
        {isExaminer && <WaitingDecision proposal={proposal} now={now} />}
        {!isExaminer && examination?.decision === 'revoke' && (
          <Note tone="calm">申请了撤案，等提案专员决定。</Note>
        )}
        <Merged {...proposal} />
        <FromIntake intakeId={intakeId} />
        <AnswerForms
          target={target}
          title={title}
          changed={
            proposal.agreedTo && <ChangedWords before={proposal.agreedTo} after={proposal} />
          }
          isOpen={allowed.has('agree')}
        />
        {isWriterOf(actor, proposal) && (
          <DraftDesk
            isOpen={canWrite}
            {...choices}
            accountId={actor.accountId}
            target={target}
            title={title}
            divisionCode={divisionCode}
            isFromPaper={proposal.isFromPaper}
            lacking={findLackingWords(proposal)}
            denied={proposal.submitVerdict.allowed ? null : proposal.submitVerdict.reason}
            isAsReturned={isAsReturned(moves)}
            similar={similar}
            agreed={agreedBy(proposal)}
            values={{
              title,
              category: proposal.category,
              situation: proposal.situation,
              analysis: proposal.analysis,
              advice: proposal.advice,
              advisedUnits: proposal.advisedUnits,
              with: asked.map(({ accountId }) => accountId).join(','),
              consent: proposal.consent ? 'on' : '',
              moverKind: proposal.moverKind,
              names: proposal.people.map(({ name }) => name).join('、'),
            }}
          />
        )}
        {!canWrite && (
          <>
            <MatterWords words={proposal} />
            {isExaminer && <SimilarProposals found={similar} isExaminer />}
          </>
        )}
        <Movers proposal={proposal} />
        {!isWithMover(state) && (
          <Handling actor={actor} matterId={matterId} title={title} now={now} />
        )}
        {!isWithMover(state) && (
          <MatterPromises
            actor={actor}
            matterId={matterId}
            isExaminer={isExaminer}
            today={shanghaiDay(now)}
          />
        )}
        {isExaminer && (
          <section
            className={canPropose ? 'grid gap-2' : 'contents'}
            aria-labelledby={canPropose ? 'propose' : undefined}
          >
            {canPropose && <h2 id="propose">提出处理意见</h2>}
            <ProposeForm
              target={target}
              decisions={decisions}
              category={proposal.category}
              categories={choices.categories}
              mains={mains}
              isOpen={canPropose}
            />
          </section>
        )}
        <SmallMoves target={target} title={title} allowed={[...allowed]} isKey={proposal.isKey} />
        <ProposalHistory moves={moves} isExaminer={isExaminer} now={now} />
      </PageBody>
    </>
  )
})

/** Names of the joint movers who have agreed to it as it is. */
const agreedBy = ({ people, enteredBy }: Pick<ProposalScreen, 'people' | 'enteredBy'>) =>
  people.flatMap(({ name, accountId, agreedAt, agreedTo }) =>
    agreedAt !== null && agreedTo === null && accountId !== enteredBy ? [name] : [],
  )
