import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/ui/back-link'
import { PageBody, PageHead } from '#components/ui/page-head'
import { getRoom } from '#domain/consultation/rooms/get-room'
import { canKeep } from '#domain/matter/policy'
import { listDivisions } from '#domain/division/list-divisions'
import { getSettings } from '#domain/setting/settings'
import { listStandards } from '#lib/room-standards'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../../_lib/or-missing.tsx'
import { orNotFound } from '../../../_lib/or-not-found.ts'
import { parseId, textOf, type SearchParams } from '../../../_lib/search-params.ts'
import { ChangeHistory } from '../../../admin/_components/change-history.tsx'
import { RecordForm } from '../../../admin/_components/record-form.tsx'
import { formValues } from '../../../admin/_lib/record-fields.ts'
import { roomGroups } from '../_lib/room-fields.ts'
import { saveRoom } from '../actions.ts'

export const metadata: Metadata = { title: '议事室' }
export const instant = false

const LIST = '/matters/rooms'

export default orMissing(async function RoomPage({
  params,
  searchParams,
}: {
  params: Promise<{ roomId: string }>
  searchParams: SearchParams
}) {
  const roomId = parseId((await params).roomId)
  if (roomId === null) notFound()
  const actor = await requireActor()
  const after = textOf((await searchParams)['changes'])
  const db = database()
  const room = await orNotFound(getRoom(db, { actor, roomId }))
  const [divisions, { roomStandards }] = await Promise.all([listDivisions(db), getSettings(db)])
  const own = divisions.filter(({ code }) => canKeep(actor, code).allowed)
  return (
    <>
      <PageHead title={room.name}>
        <BackLink href={LIST} grow>
          议事室
        </BackLink>
      </PageHead>
      <PageBody stack>
        <RecordForm
          label={room.name}
          groups={roomGroups(own, listStandards(roomStandards))}
          saved={formValues(room)}
          send={saveRoom.bind(null, roomId)}
          done="存好了。"
        />
        <ChangeHistory
          actor={actor}
          subject="room"
          subjectKey={roomId}
          base={`${LIST}/${roomId}`}
          after={after}
          now={new Date()}
        />
      </PageBody>
    </>
  )
})
