import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { PageBody } from '#components/ui/page-head'
import { isWriterOf } from '#domain/proposal/policy'
import { findLackingWords } from '#domain/proposal/submit-proposal'
import { isAsReturned, isWithMover } from '#domain/proposal/workflow'
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
import { ProposalHead } from './_components/proposal-head.tsx'
import { ProposalHistory } from './_components/proposal-history.tsx'
import { ProposalSummary } from './_components/proposal-summary.tsx'
import { Proposing } from './_components/proposing.tsx'
import { SmallMoves } from './_components/small-moves.tsx'
import { StandingNotes } from './_components/standing-notes.tsx'
import { readProposalScreen } from './_lib/read-proposal-screen.ts'
import { agreedBy, writtenValues } from './_lib/written-values.ts'

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
  const now = new Date()
  const screen = await orNotFound(readProposalScreen(db, { actor, matterId, now }))
  const { proposal, similar, isExaminer } = screen
  const { title, state, lockVersion, allowed, moves } = proposal
  const [last] = moves
  const hasDone = textOf((await searchParams)['done']) === String(matterId)
  const target = { matterId, lockVersion }
  const canWrite = allowed.has('write')
  return (
    <>
      <ProposalHead proposal={proposal} isExaminer={isExaminer} />
      <PageBody stack className="max-w-[calc(47.5rem+2*var(--spacing-gutter))]">
        {hasDone && last?.accountId === actor.accountId && (
          <DoneNote actor={actor} move={last.move} isExaminer={isExaminer} />
        )}
        <ProposalSummary proposal={proposal} />
        <StandingNotes proposal={proposal} isExaminer={isExaminer} now={now} />
        <Merged {...proposal} />
        <FromIntake intakeId={screen.intakeId} />
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
            {...screen.choices}
            accountId={actor.accountId}
            target={target}
            title={title}
            divisionCode={proposal.divisionCode}
            isFromPaper={proposal.isFromPaper}
            lacking={findLackingWords(proposal)}
            denied={proposal.submitVerdict.allowed ? null : proposal.submitVerdict.reason}
            isAsReturned={isAsReturned(moves)}
            similar={similar}
            agreed={agreedBy(proposal)}
            values={writtenValues(proposal, screen.choices.members)}
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
        {isExaminer && <Proposing screen={screen} target={target} />}
        <SmallMoves target={target} title={title} allowed={[...allowed]} isKey={proposal.isKey} />
        <ProposalHistory moves={moves} isExaminer={isExaminer} now={now} />
      </PageBody>
    </>
  )
})
