import type { Metadata } from 'next'

import { PageTitle } from '#components/layout/page-title'
import { RegionGrid } from '#components/layout/region-grid'
import { MonthLinks } from '#components/timeline/month-links'
import { Headline } from '#components/ui/headline'
import { SectionHead } from '#components/ui/section-head'
import { ACTIVITY_TYPES } from '#db/states'
import { followPath } from '#lib/addresses/feed-paths'
import {
  ANNOUNCEMENTS_LINK,
  COLLECTING_LINKS,
  MATTER_LINKS,
  HONOURS_LINK,
  SAY_LINK,
  STATEMENT_LINKS,
  type NamedLink,
} from '#lib/addresses/site-links'
import { divisionPath, seriesPath } from '#lib/addresses/site-paths'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'
import { formatWhole, isProvince } from '#lib/whole-site'
import { readSeries } from '#server/reader/series'
import { readDivisions, readSettings } from '#server/reader/site'
import { readTimelineMonths } from '#server/reader/timeline'
import { readTopics } from '#server/reader/topics'

import { Frame } from '../_components/frame.tsx'
import { LinkList } from '../_components/link-list.tsx'
import { pageMetadata } from '../_lib/page-metadata.ts'

export const ensureStatic = 'navigation'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: '网站地图',
    description: '本站的全部地区、专题专栏、时间轴年月、系列、订阅和说明',
    path: '/site-map',
  })
}

const COLUMNS: readonly NamedLink[] = [
  { href: '/', label: '首页' },
  ...COLLECTING_LINKS,
  ANNOUNCEMENTS_LINK,
  ...MATTER_LINKS,
  SAY_LINK,
  { href: '/search', label: '站内搜索' },
]

const STATEMENTS: readonly NamedLink[] = [
  ...STATEMENT_LINKS,
  { href: '/about/api', label: '开放接口' },
]

const COUNTIES: NamedLink = { href: '/counties', label: '市州与县区' }

const FEEDS_BY_TYPE: readonly NamedLink[] = ACTIVITY_TYPES.map((type) => ({
  href: followPath({ type }),
  label: ACTIVITY_TYPE_LABELS[type],
}))

export default async function SiteMapPage() {
  const [{ honoursPage }, divisions, topics, months, runs] = await Promise.all([
    readSettings(),
    readDivisions(),
    readTopics(),
    readTimelineMonths(),
    readSeries(),
  ])
  const running = topics.filter(({ articleCount }) => articleCount > 0)
  const withSeries = divisions.filter(({ code }) =>
    runs.some(({ divisionCode }) => divisionCode === code),
  )
  const [whole] = divisions
  const ofProvince = isProvince(whole)
  const columns = [
    ...COLUMNS,
    ...(ofProvince ? [COUNTIES] : []),
    ...(honoursPage === 'on' ? [HONOURS_LINK] : []),
  ]
  const prefectures = divisions.filter(({ level }) => level === 'prefecture')
  return (
    <Frame current={null}>
      <PageTitle title="网站地图" lead="每个地区、栏目和月份都从这里走得到。" />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[1fr_1fr] elder:grid-cols-[1fr]">
        <Part id="columns" title="栏目">
          <LinkList links={columns} />
        </Part>
        <Part id="statements" title="说明">
          <LinkList links={STATEMENTS} />
        </Part>
        <Part id="regions" title="地区" whole>
          {whole && (
            <LinkList
              links={[
                {
                  href: divisionPath(whole),
                  label: ofProvince ? `${whole.name}（省级）` : whole.name,
                },
              ]}
            />
          )}
          <RegionGrid>
            {prefectures.map((prefecture) => (
              <section key={prefecture.code} aria-labelledby={`in-${prefecture.slug}`}>
                <h3 className="mt-3 text-base" id={`in-${prefecture.slug}`}>
                  <a
                    className="inline-flex min-h-9 items-center elder:min-h-tap"
                    href={divisionPath(prefecture)}
                  >
                    <Headline text={prefecture.name} />
                  </a>
                </h3>
                <LinkList
                  links={divisions
                    .filter(({ parentCode }) => parentCode === prefecture.code)
                    .map((division) => ({ href: divisionPath(division), label: division.name }))}
                />
              </section>
            ))}
          </RegionGrid>
        </Part>
        {running.length > 0 && (
          <Part id="topics" title="专题专栏">
            <LinkList
              links={running.map(({ slug, name }) => ({ href: `/topics/${slug}`, label: name }))}
            />
          </Part>
        )}
        {months.length > 0 && (
          <Part id="timeline" title="时间轴">
            <MonthLinks months={months.map(({ month }) => month)} current="" />
          </Part>
        )}
        {withSeries.length > 0 && (
          <Part id="series" title="系列">
            <LinkList
              links={withSeries.map(({ slug, name }) => ({ href: seriesPath(slug), label: name }))}
            />
          </Part>
        )}
        <Part id="feeds" title="订阅">
          <LinkList
            links={[{ href: followPath({}), label: formatWhole(whole) }, ...FEEDS_BY_TYPE]}
          />
          {ofProvince && <p className="silent">每个市州、县区的页面上另有各自的 RSS 与日历。</p>}
        </Part>
      </div>
    </Frame>
  )
}

interface PartProps {
  id: string
  title: string
  whole?: boolean
  children: React.ReactNode
}

function Part({ id, title, whole = false, children }: PartProps) {
  return (
    <section className={whole ? 'lg:col-[1/-1]' : undefined} aria-labelledby={id}>
      <SectionHead id={id} title={title} />
      {children}
    </section>
  )
}
