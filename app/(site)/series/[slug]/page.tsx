import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { JsonLd } from '#components/json-ld'
import { Crumbs } from '#components/layout/crumbs'
import { PageTitle } from '#components/layout/page-title'
import { SeriesDivisions } from '#components/timeline/series-divisions'
import { Headline } from '#components/ui/headline'
import { SectionHead } from '#components/ui/section-head'
import { covers } from '#domain/division/covers'
import { buildBreadcrumbs } from '#domain/site/describe-article'
import { divisionPath, seriesPath } from '#lib/addresses/site-paths'
import { readDivisionSeries, readSeries } from '#server/reader/series'
import { readDivisions, readSettings, readToday } from '#server/reader/site'

import { CommitteeCard } from '../../_components/committee-card.tsx'
import { Frame } from '../../_components/frame.tsx'
import { SeriesSections } from '../../_components/series-sections.tsx'
import { pageMetadata } from '../../_lib/page-metadata.ts'

export const ensureStatic = 'navigation'

type Props = { params: Promise<{ slug: string }> }

export async function generateStaticParams() {
  const [divisions, runs] = await Promise.all([readDivisions(), readSeries()])
  const withSeries = divisions.find(({ code }) => code === runs[0]?.divisionCode)
  return [{ slug: withSeries?.slug ?? '-' }]
}

async function findDivision({ params }: Props) {
  const { slug } = await params
  return (await readDivisions()).find((division) => division.slug === slug) ?? null
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const division = await findDivision(props)
  if (!division) return {}
  return pageMetadata({
    title: `${division.name}的系列`,
    description: `${division.name}政协讲堂与历次会议，按序号排列，缺的注明尚未收录`,
    path: seriesPath(division.slug),
    column: { name: '讲堂与会议系列', keywords: ['系列', division.name] },
  })
}

/** The numbered runs of a committee; a place that has none, nor any below it, is no page here. */
export default async function DivisionSeriesPage(props: Props) {
  const division = await findDivision(props)
  if (!division) notFound()
  const isCounty = division.level === 'county' || division.level === 'zone'
  const around = isCounty ? (division.parentCode ?? division.code) : division.code
  const [{ articles, runs, committee }, divisions, today, { siteName, siteAddress }] =
    await Promise.all([
      readDivisionSeries(division.code, around),
      readDivisions(),
      readToday(),
      readSettings(),
    ])
  if (!runs.some(({ divisionCode }) => covers(division.code, divisionCode))) notFound()
  const others = divisions.filter(
    ({ code }) => code !== division.code && runs.some(({ divisionCode }) => divisionCode === code),
  )
  const crumbs = [{ label: '讲堂与会议系列', href: '/series' }, { label: division.name }]
  return (
    <Frame current="series">
      <JsonLd value={buildBreadcrumbs({ name: siteName, address: siteAddress }, crumbs)} />
      <Crumbs path={crumbs} />
      <PageTitle
        title={<Headline text={`${division.name}的系列`} />}
        lead="序号由大到小。灰色的尚未收录报道，不等于没有举行。"
      >
        <p className="ml-auto">
          <a className="button" href={divisionPath(division)}>
            {division.name}的报道
          </a>
        </p>
      </PageTitle>
      <div className="columns">
        <div className="span-8 stack">
          {articles.length === 0 && <p className="silent">本级还没有收录。</p>}
          <SeriesSections articles={articles} year={Number(today.slice(0, 4))} />
          {!isCounty && others.length > 0 && (
            <section aria-labelledby="members">
              <SectionHead
                id="members"
                title={division.level === 'province' ? '各地系列' : '各县区系列'}
              />
              <SeriesDivisions divisions={others} runs={runs} wide />
            </section>
          )}
        </div>
        <aside className="lg:col-span-4 stack" aria-label={`${division.name}资料`}>
          {committee && <CommitteeCard committee={committee} />}
          {isCounty && others.length > 0 && (
            <section aria-labelledby="near">
              <SectionHead id="near" title="周边系列" note="同一市州" />
              <SeriesDivisions divisions={others} runs={runs} />
            </section>
          )}
        </aside>
      </div>
    </Frame>
  )
}
