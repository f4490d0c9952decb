import { ArticleMarks } from '#components/article/article-marks'
import { Crumbs } from '#components/layout/crumbs'
import { PageTitle } from '#components/layout/page-title'
import { Headline } from '#components/ui/headline'
import { SectionHead } from '#components/ui/section-head'
import { CONSULTATIONS_PATH, divisionConsultationsPath } from '#lib/addresses/consultation-paths'
import { ROOM_KIND_LABELS } from '#lib/consultation-labels'
import type { IsoDay } from '#lib/dates'
import type { readRoom } from '#server/reader/consultations'

import { ConsultationFrame } from './consultation-frame.tsx'
import { FollowConsultations } from './follow-consultations.tsx'
import { TopicRows } from './topic-rows.tsx'

type Found = NonNullable<Awaited<ReturnType<typeof readRoom>>>

/** A room with its counts and its topics. */
export function RoomView({ room, rows, counts, today }: Found & { today: IsoDay }) {
  const { division, town, village, name, kind, talks, people, departments, isDemo, roomId } = room
  const { all, overdue, done } = counts.standings
  return (
    <ConsultationFrame>
      <Crumbs
        path={[
          { label: '协商', href: CONSULTATIONS_PATH },
          { label: `${division.name}回音墙`, href: divisionConsultationsPath(division) },
          { label: name },
        ]}
      />
      <PageTitle
        title={<Headline text={name} />}
        lead={
          <span className="meta mt-1">
            <span>
              {division.name} {town}
              {village}
            </span>
            <span>{ROOM_KIND_LABELS[kind]}</span>
            <ArticleMarks isOldNews={false} isDemo={isDemo} />
          </span>
        }
      />
      <p className="mb-6">
        公布了 {all} 个议题，协商 {talks} 次，{people} 人次参加
        {departments > 0 && `，部门到场 ${departments} 次`}；办完 {done} 个，超期 {overdue} 个。
      </p>
      <div className="columns">
        <div className="span-8 stack">
          <section aria-labelledby="topics">
            <SectionHead id="topics" title="议题" note="超期的在前，办完的在后" />
            <TopicRows rows={rows} today={today} />
          </section>
        </div>
        <aside className="stack lg:col-span-4" aria-label="怎么跟着看">
          <FollowConsultations view={{ division, roomId }} of={name} />
        </aside>
      </div>
    </ConsultationFrame>
  )
}
