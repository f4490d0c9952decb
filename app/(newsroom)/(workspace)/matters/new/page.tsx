import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/ui/back-link'
import { PageBody, PageHead } from '#components/ui/page-head'
import { holds } from '#domain/account/actor'
import { listDivisions } from '#domain/division/list-divisions'
import { canKeep } from '#domain/matter/policy'
import { listFormChoices } from '#domain/proposal/list-form-choices'
import { findOpenSession, listDivisionsInSession } from '#domain/proposal/open-session'
import { canWriteIn, writesAnywhere } from '#domain/proposal/policy'
import { shanghaiDay } from '#lib/dates'
import { formatPlenary } from '#lib/format-plenary'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../_lib/or-missing.tsx'
import { toDivisionChoice } from '../../_lib/division-choice.ts'
import { findSourceIntake } from '../../_lib/find-source-intake.ts'
import { IntakeToReword } from '../../_components/intake-to-reword.tsx'
import { textOf, type SearchParams } from '../../_lib/search-params.ts'
import { ChosenPlace } from '../_components/chosen-place.tsx'
import { NewProposal } from '../_components/new-proposal.tsx'
import { NoSession } from '../_components/no-session.tsx'
import { placeToWrite } from '../_lib/place-to-write.ts'

export const metadata: Metadata = { title: '写提案' }
export const instant = false

export default orMissing(async function NewProposalPage({
  searchParams,
}: {
  searchParams: SearchParams
}) {
  const actor = await requireActor()
  if (!writesAnywhere(actor)) notFound()
  const sent = await searchParams
  const db = database()
  const intake = await findSourceIntake(db, {
    actor,
    asked: sent['intake'],
    destination: 'proposal-committee',
  })
  const asked = intake?.divisionCode ?? textOf(sent['division'])
  const everywhere = await listDivisions(db)
  const divisions = everywhere.filter(({ code }) => canWriteIn(actor, code).allowed)
  const inSession = await listDivisionsInSession(db)
  const at = placeToWrite(divisions, { asked, home: actor.divisionCode, inSession })
  if (!at) notFound()
  const keeps = canKeep(actor, at.code).allowed
  const now = new Date()
  const [session, choices] = await Promise.all([
    findOpenSession(db, { divisionCode: at.code, today: shanghaiDay(now) }),
    listFormChoices(db, { divisionCode: at.code, accountId: actor.accountId, now }),
  ])
  return (
    <>
      <PageHead title="写提案">
        <BackLink href="/matters/mine" grow>
          我的提案
        </BackLink>
      </PageHead>
      <PageBody stack>
        {intake && <IntakeToReword intake={intake} />}
        {divisions.length > 1 && !intake && (
          <ChosenPlace
            action="/matters/new"
            divisions={divisions.map(toDivisionChoice)}
            code={at.code}
          />
        )}
        {session === null ? (
          <NoSession
            at={at}
            others={intake ? [] : divisions.filter(({ code }) => inSession.has(code))}
            keeps={keeps}
          />
        ) : (
          <>
            <p className="text-ink-2">
              提交给{at.name}政协{formatPlenary(session)}
              {session.occasion === 'between' && '（闭会以后的平时提案）'}
            </p>
            <NewProposal
              key={at.code}
              {...choices}
              accountId={actor.accountId}
              divisionCode={at.code}
              intakeId={intake?.intakeId}
              isFromPaper={!holds(actor, 'member', at.code)}
            />
          </>
        )}
      </PageBody>
    </>
  )
})
