import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/ui/back-link'
import { ButtonLink } from '#components/ui/button'
import { PageBody, PageHead } from '#components/ui/page-head'
import { Row } from '#components/ui/row'
import { canKeep } from '#domain/matter/policy'
import { explainStandards, ROOM_HEAD } from '#domain/consultation/rooms/room-sheet'
import type { RoomFields } from '#domain/consultation/schemas'
import { listDivisions } from '#domain/division/list-divisions'
import { getSettings } from '#domain/setting/settings'
import { listStandards } from '#lib/room-standards'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../../_lib/or-missing.tsx'
import { RecordForm } from '../../../admin/_components/record-form.tsx'
import { RoomsSheet } from '../_components/rooms-sheet.tsx'
import { roomGroups } from '../_lib/room-fields.ts'
import { saveNewRoom } from '../actions.ts'

export const metadata: Metadata = { title: '加议事室' }
export const instant = false

const LIST = '/matters/rooms'
const EMPTY: Record<keyof RoomFields, string> = {
  divisionCode: '',
  town: '',
  village: '',
  name: '',
  kind: 'village',
  keeper: '',
  openedOn: '',
  closedOn: '',
  standards: '',
}

export default orMissing(async function NewRoomPage() {
  const actor = await requireActor()
  const db = database()
  const [everywhere, { roomStandards }] = await Promise.all([listDivisions(db), getSettings(db)])
  const divisions = everywhere.filter(({ code }) => canKeep(actor, code).allowed)
  if (divisions.length === 0) notFound()
  const standards = listStandards(roomStandards)
  // Who keeps rooms of several counties chooses one: what is preset is soon taken for right.
  const own = divisions.length === 1 ? actor.divisionCode : ''
  return (
    <>
      <PageHead title="加议事室">
        <BackLink href={LIST} grow>
          议事室
        </BackLink>
      </PageHead>
      <PageBody stack>
        <RecordForm
          label="加议事室"
          groups={roomGroups(divisions, standards)}
          saved={{ ...EMPTY, divisionCode: own }}
          send={saveNewRoom}
          submitLabel="加进来"
          then={LIST}
        />
        <section className="grid gap-3" aria-labelledby="from-sheet">
          <h2 id="from-sheet">从表格加</h2>
          <p className="max-w-[47.5rem] text-ink-2">
            传一张议事室的表，认得的列是{ROOM_HEAD.join('、')}
            ，顺序不限，可以缺列。六有{explainStandards(standards)}
            。先看每一间会怎样，再一起导入；有一行不对，就一间也不导入。表里没写到的不动。
          </p>
          <Row>
            <ButtonLink href="/api/matters/rooms" download>
              下载空表
            </ButtonLink>
          </Row>
          <RoomsSheet divisions={divisions} home={own} />
        </section>
      </PageBody>
    </>
  )
})
