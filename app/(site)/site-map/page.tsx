import type { Metadata } from 'next'

import { MonthLinks } from '#components/timeline/month-links'
import { Headline } from '#components/ui/headline'
import { SectionHead } from '#components/ui/section-head'
import { ACTIVITY_TYPES } from '#db/states'
import { followPath } from '#lib/feed-paths'
import { COLLECTING_LINKS, HONOURS_LINK, STATEMENT_LINKS, type NamedLink } from '#lib/site-links'
import { placePath, seriesPath } from '#lib/site-paths'
import { ACTIVITY_TYPE_WORDS } from '#lib/words'
import { readRuns } from '#server/reader/series'
import { readPlaces, readSettings } from '#server/reader/site'
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
  { href: '/', words: '首页' },
  { href: '/counties', words: '市州与县区' },
  ...COLLECTING_LINKS,
  { href: '/search', words: '站内搜索' },
]

const STATEMENTS: readonly NamedLink[] = [
  ...STATEMENT_LINKS,
  { href: '/about/api', words: '开放接口' },
]

const FEEDS: NamedLink[] = [
  { href: followPath({}), words: '全省' },
  ...ACTIVITY_TYPES.map((type) => ({
    href: followPath({ type }),
    words: ACTIVITY_TYPE_WORDS[type],
  })),
]

export default async function SiteMapPage() {
  const [{ honoursPage }, places, topics, months, runs] = await Promise.all([
    readSettings(),
    readPlaces(),
    readTopics(),
    readTimelineMonths(),
    readRuns(),
  ])
  const running = topics.filter(({ stories }) => stories > 0)
  const withRuns = places.filter(({ code }) =>
    runs.some(({ divisionCode }) => divisionCode === code),
  )
  const province = places.find(({ level }) => level === 'province')
  const prefectures = places.filter(({ level }) => level === 'prefecture')
  return (
    <Frame current={null}>
      <header className="page-head">
        <div>
          <h1>网站地图</h1>
          <p>每个地区、栏目和月份都从这里走得到。</p>
        </div>
      </header>
      <div className="site-map">
        <Part id="columns" title="栏目">
          <LinkList links={honoursPage === 'on' ? [...COLUMNS, HONOURS_LINK] : COLUMNS} />
        </Part>
        <Part id="statements" title="说明">
          <LinkList links={STATEMENTS} />
        </Part>
        <Part id="regions" title="地区" whole>
          {province && (
            <LinkList links={[{ href: placePath(province), words: `${province.name}（省级）` }]} />
          )}
          <div className="place-list">
            {prefectures.map((prefecture) => (
              <section key={prefecture.code} aria-labelledby={`in-${prefecture.slug}`}>
                <h3 id={`in-${prefecture.slug}`}>
                  <a href={placePath(prefecture)}>
                    <Headline text={prefecture.name} />
                  </a>
                </h3>
                <LinkList
                  links={places
                    .filter(({ parentCode }) => parentCode === prefecture.code)
                    .map((place) => ({ href: placePath(place), words: place.name }))}
                />
              </section>
            ))}
          </div>
        </Part>
        {running.length > 0 && (
          <Part id="topics" title="专题专栏">
            <LinkList
              links={running.map(({ slug, name }) => ({ href: `/topics/${slug}`, words: name }))}
            />
          </Part>
        )}
        {months.length > 0 && (
          <Part id="timeline" title="时间轴">
            <MonthLinks months={months.map(({ month }) => month)} current="" />
          </Part>
        )}
        {withRuns.length > 0 && (
          <Part id="series" title="系列">
            <LinkList
              links={withRuns.map(({ slug, name }) => ({ href: seriesPath(slug), words: name }))}
            />
          </Part>
        )}
        <Part id="feeds" title="订阅">
          <LinkList links={FEEDS} />
          <p className="silent">每个市州、县区的页面上另有各自的 RSS 与日历。</p>
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
    <section className={whole ? 'whole' : undefined} aria-labelledby={id}>
      <SectionHead id={id} title={title} />
      {children}
    </section>
  )
}
