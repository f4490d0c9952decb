import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { Crumbs } from '#components/layout/crumbs'
import { PageTitle } from '#components/layout/page-title'
import { TermRows } from '#components/layout/term-rows'
import { AnnouncedList, AnnouncementMarks } from '#components/timeline/announced-list'
import { Headline } from '#components/ui/headline'
import { SectionHead } from '#components/ui/section-head'
import { TypeMark } from '#components/ui/type-mark'
import { formatDay, formatInstant, formatWeekday } from '#lib/dates'
import {
  ANNOUNCEMENTS_PATH,
  announcementPath,
  articlePath,
  divisionPath,
  timelinePath,
} from '#lib/addresses/site-paths'
import { ANNOUNCEMENT_FIELD_LABELS } from '#lib/announcement-labels'
import { readAnnouncement, readNearestAnnouncements } from '#server/reader/announcements'
import { readToday } from '#server/reader/site'

import { Frame } from '../../_components/frame.tsx'
import { articleNumber } from '../../_lib/article-number.ts'
import { formatChange, formatStanding } from '../../_lib/format-announcement.ts'
import { pageMetadata } from '../../_lib/page-metadata.ts'

export const ensureStatic = 'navigation'

const OTHERS = 4

type Props = { params: Promise<{ id: string }> }

export async function generateStaticParams() {
  const [nearest] = await readNearestAnnouncements(await readToday(), 1)
  return [{ id: String(nearest?.announcementId ?? 0) }]
}

async function findShown({ params }: Props) {
  const announcementId = articleNumber((await params).id)
  return announcementId === null ? null : readAnnouncement(announcementId)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const shown = await findShown(props)
  if (!shown) return {}
  const { announcementId, title, takesPlaceOn, division } = shown
  return pageMetadata({
    title,
    description: `${division.name}预告：${formatDay(takesPlaceOn)}，${title}`,
    path: announcementPath(announcementId),
    divisionCode: division.code,
  })
}

/** An announced activity: when, where and for whom; whether it was changed or called off; and its report. */
export default async function AnnouncementPage(props: Props) {
  const shown = await findShown(props)
  if (!shown) notFound()
  const today = await readToday()
  const { division, takesPlaceOn, startTime, report, callOffReason, changes } = shown
  const isListed = report === null && !shown.isReportWithdrawn
  const nearest = await readNearestAnnouncements(today, OTHERS + 1)
  const others = nearest
    .filter(({ announcementId }) => announcementId !== shown.announcementId)
    .slice(0, OTHERS)
  const day = <a href={timelinePath(takesPlaceOn)}>{formatDay(takesPlaceOn)}</a>
  const rows = [
    [
      '日期',
      <>
        {takesPlaceOn <= today || isListed ? day : formatDay(takesPlaceOn)}{' '}
        {formatWeekday(takesPlaceOn)}
      </>,
    ],
    [ANNOUNCEMENT_FIELD_LABELS.startTime, startTime],
    [ANNOUNCEMENT_FIELD_LABELS.place, shown.place],
    ['参加', shown.admission],
    [ANNOUNCEMENT_FIELD_LABELS.note, shown.note],
  ] as const
  return (
    <Frame current={null}>
      <Crumbs path={[{ label: division.name, href: divisionPath(division) }, { label: '预告' }]} />
      <PageTitle
        title={<Headline text={shown.title} />}
        lead={
          <span className="meta mt-1">
            <TypeMark type={shown.type} />
            <a href={divisionPath(division)}>{division.name}</a>
            <AnnouncementMarks announcement={shown} />
          </span>
        }
      />
      <div className="columns">
        <div className="span-8 stack">
          {callOffReason !== null && (
            <aside className="article-notes" aria-label="活动取消">
              <p>
                <b>活动已取消</b>　{callOffReason}
              </p>
            </aside>
          )}
          <TermRows
            rows={rows.flatMap(([term, value]) =>
              value ? [{ term, value: <span className="whitespace-pre-line">{value}</span> }] : [],
            )}
          />
          {report ? (
            <section aria-labelledby="report">
              <SectionHead id="report" title="报道" />
              <p className="pt-3 text-xl">
                <a className="text-link" href={articlePath(report.articleId)}>
                  <Headline text={report.headline} />
                </a>
              </p>
            </section>
          ) : (
            <p className="silent">{formatStanding(shown, today)}</p>
          )}
          {changes.length > 0 && (
            <section aria-labelledby="changes">
              <SectionHead id="changes" title="公布以后的改动" />
              <TermRows
                rows={changes.map((change) => ({
                  term: formatInstant(change.at),
                  value: formatChange(change),
                }))}
              />
            </section>
          )}
        </div>
        <aside className="lg:col-span-4 stack" aria-label="别的预告">
          {others.length > 0 && (
            <section aria-labelledby="ahead">
              <SectionHead
                id="ahead"
                title="接下来"
                more={{ href: ANNOUNCEMENTS_PATH, label: '全部预告' }}
              />
              <AnnouncedList announced={others} year={Number(today.slice(0, 4))} withDivision />
            </section>
          )}
        </aside>
      </div>
    </Frame>
  )
}
