import { Crumbs } from '#components/layout/crumbs'
import { NothingYet } from '#components/layout/nothing-yet'
import { PageTitle } from '#components/layout/page-title'
import { Headline } from '#components/ui/headline'
import { SectionHead } from '#components/ui/section-head'
import type { SiteDivision } from '#domain/site/list-site-divisions'
import { CONSULTATIONS_PATH, roomPath } from '#lib/addresses/consultation-paths'
import { divisionPath } from '#lib/addresses/site-paths'
import { readWall } from '#server/reader/consultations'
import { readToday } from '#server/reader/site'

import { ConsultationFrame } from './consultation-frame.tsx'
import { FollowConsultations } from './follow-consultations.tsx'
import { LampLegend } from './lamp-legend.tsx'
import { StandingFigures } from './standing-figures.tsx'
import { TopicFilters } from './topic-filters.tsx'
import { TopicRows } from './topic-rows.tsx'

/** 回音墙: what was talked over in a place, and what became of it. */
export async function WallPage({ division }: { division: SiteDivision }) {
  const today = await readToday()
  const { rows, counts, rooms } = await readWall(division.code, today)
  const { all } = counts.standings
  return (
    <ConsultationFrame>
      <Crumbs
        path={[
          { label: '协商', href: CONSULTATIONS_PATH },
          { label: division.name, href: divisionPath(division) },
          { label: '回音墙' },
        ]}
      />
      <PageTitle
        title={<Headline text={`${division.name}回音墙`} />}
        lead="议过的事，交给谁、办到哪、谁在督、怎么复，都写在墙上。"
      />
      {all === 0 ? (
        <NothingYet>
          {division.name}政协还没有在这里公布协商的议题。没有公布，不等于没有协商。
        </NothingYet>
      ) : (
        <div className="columns">
          <div className="span-8 stack">
            <section aria-labelledby="wall">
              <SectionHead id="wall" title="议题" note="超期的在前，办完的在后" />
              <StandingFigures counts={counts.standings} slug={division.slug} />
              <TopicFilters counts={counts} slug={division.slug} />
              <TopicRows rows={rows} today={today} />
              {all > rows.length && (
                <p className="silent">
                  这里是前 {rows.length} 个。点上面的数字、乡镇、来源，看其余的。
                </p>
              )}
            </section>
          </div>
          <aside className="stack lg:col-span-4" aria-label="议事室和说明">
            {rooms.length > 0 && (
              <section aria-labelledby="rooms">
                <SectionHead id="rooms" title="议事室" note="有公布议题的" />
                <RoomsByTown rooms={rooms} />
              </section>
            )}
            <LampLegend />
            <FollowConsultations view={{ division }} of={`${division.name}的协商`} />
            <p className="silent">这里不公开出题人的姓名和联系方式。</p>
          </aside>
        </div>
      )}
    </ConsultationFrame>
  )
}

type Room = Awaited<ReturnType<typeof readWall>>['rooms'][number]

/** The rooms of a place, town by town as they come. */
function RoomsByTown({ rooms }: { rooms: readonly Room[] }) {
  const towns = [...Map.groupBy(rooms, ({ town }) => town)]
  return towns.map(([town, own]) => (
    <section key={town} className="border-t border-line py-2 first-of-type:border-t-0">
      <h3 className="text-sm text-ink-2">{town}</h3>
      <ul className="link-rows">
        {own.map(({ roomId, name, topics }) => (
          <li key={roomId} className="py-1">
            <a href={roomPath(roomId)}>{name}</a>{' '}
            <span className="text-sm text-ink-3">{topics} 个议题</span>
          </li>
        ))}
      </ul>
    </section>
  ))
}
