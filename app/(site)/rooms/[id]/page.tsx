import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { parseProposalNumber } from '#lib/addresses/proposal-paths'
import { roomPath } from '#lib/addresses/consultation-paths'
import { readRoom } from '#server/reader/consultations'
import { readToday } from '#server/reader/site'

import { pageMetadata } from '../../_lib/page-metadata.ts'
import { RoomView } from '../../consultations/_components/room-view.tsx'

export const ensureStatic = 'navigation'

type Props = { params: Promise<{ id: string }> }

/** One address that mostly leads nowhere: the rooms are made when somebody turns to them. */
export const generateStaticParams = () => [{ id: '1' }]

/** Null for a room of which readers have no topic. */
async function find({ params }: Props) {
  const roomId = parseProposalNumber((await params).id)
  return roomId === null ? null : readRoom(roomId, await readToday())
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props)
  if (!found) return {}
  const { roomId, name, town, division } = found.room
  return pageMetadata({
    title: `${division.name}${town}${name}`,
    description: `${division.name}${town}${name}议过的事，和办到哪一步`,
    path: roomPath(roomId),
    divisionCode: division.code,
    consultations: { division, roomId, title: `${town}${name}` },
  })
}

/** A room, and what was talked over there. */
export default async function RoomPage(props: Props) {
  const found = await find(props)
  if (!found) notFound()
  return <RoomView {...found} today={await readToday()} />
}
