import { Card } from '#components/layout/card'
import { TermRows } from '#components/layout/term-rows'
import type { ShownConsultation } from '#domain/consultation/shown/shown-consultations'
import { roomPath } from '#lib/addresses/consultation-paths'
import { unitPath } from '#lib/addresses/matter-paths'

/** Where a topic was talked over and who handles it, each with what else there is of them; nothing where neither is known. */
export function TopicCard({
  topic: { room, unit, unitId },
  slug,
}: {
  topic: Pick<ShownConsultation, 'room' | 'unit' | 'unitId'>
  slug: string
}) {
  const rows = [
    ...(room === null
      ? []
      : [{ term: '议事室', value: <a href={roomPath(room.id)}>{room.name}</a> }]),
    ...(unit === null || unitId === null
      ? []
      : [{ term: '承办', value: <a href={unitPath(slug, unitId)}>{unit}</a> }]),
  ]
  if (rows.length === 0) return null
  return (
    <Card id="card" title="议题卡">
      <TermRows rows={rows} />
    </Card>
  )
}
