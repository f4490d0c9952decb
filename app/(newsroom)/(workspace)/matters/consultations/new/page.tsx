import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/ui/back-link'
import { PageBody, PageHead } from '#components/ui/page-head'
import { listRoomChoices } from '#domain/consultation/rooms/list-rooms'
import { canKeep } from '#domain/matter/policy'
import { listDivisions } from '#domain/division/list-divisions'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { IntakeToReword } from '../../../_components/intake-to-reword.tsx'
import { toDivisionChoice } from '../../../_lib/division-choice.ts'
import { findSourceIntake } from '../../../_lib/find-source-intake.ts'
import { orMissing } from '../../../_lib/or-missing.tsx'
import { textOf, type SearchParams } from '../../../_lib/search-params.ts'
import { ChosenPlace } from '../../_components/chosen-place.tsx'
import { NewTopic } from '../_components/new-topic.tsx'

export const metadata: Metadata = { title: '录入议题' }
export const instant = false

const HERE = '/matters/consultations/new'

export default orMissing(async function NewConsultationPage({
  searchParams,
}: {
  searchParams: SearchParams
}) {
  const actor = await requireActor()
  const sent = await searchParams
  const db = database()
  const intake = await findSourceIntake(db, { actor, asked: sent['intake'], destination: 'topic' })
  const asked = intake?.divisionCode ?? textOf(sent['division'])
  const everywhere = await listDivisions(db)
  const divisions = everywhere.filter(({ code }) => canKeep(actor, code).allowed)
  const at =
    divisions.find(({ code }) => code === asked) ??
    divisions.find(({ code }) => code === actor.divisionCode) ??
    divisions[0]
  if (!at) notFound()
  const rooms = await listRoomChoices(db, { actor })
  return (
    <>
      <PageHead title="录入议题">
        <BackLink href="/matters/consultations" grow>
          协商议题
        </BackLink>
      </PageHead>
      <PageBody stack>
        {intake && <IntakeToReword intake={intake} />}
        {divisions.length > 1 && !intake && (
          <ChosenPlace action={HERE} divisions={divisions.map(toDivisionChoice)} code={at.code} />
        )}
        <p className="text-ink-2">录入到{at.name}，由另一位专员审定要不要列入。</p>
        <NewTopic
          key={at.code}
          accountId={actor.accountId}
          divisionCode={at.code}
          values={{ source: intake ? 'open-call' : 'residents' }}
          intakeId={intake?.intakeId}
          rooms={rooms.filter(({ divisionCode }) => divisionCode === at.code)}
        />
      </PageBody>
    </>
  )
})
