import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { JsonLd } from '#components/json-ld'
import { Crumbs } from '#components/layout/crumbs'
import { RunPlaces } from '#components/timeline/run-places'
import { Headline } from '#components/ui/headline'
import { SectionHead } from '#components/ui/section-head'
import { covers } from '#domain/division/covers'
import { describeWay } from '#domain/site/describe-article'
import { placePath, seriesPath } from '#lib/site-paths'
import { readPlaceRuns, readRuns } from '#server/reader/series'
import { readPlaces, readSettings, readToday } from '#server/reader/site'

import { CommitteeCard } from '../../_components/committee-card.tsx'
import { Frame } from '../../_components/frame.tsx'
import { RunSections } from '../../_components/run-sections.tsx'
import { pageMetadata } from '../../_lib/page-metadata.ts'

export const ensureStatic = 'navigation'

type Props = { params: Promise<{ slug: string }> }

export async function generateStaticParams() {
  const [places, runs] = await Promise.all([readPlaces(), readRuns()])
  const told = places.filter(({ code }) => runs.some(({ divisionCode }) => divisionCode === code))
  return told.length > 0 ? told.map(({ slug }) => ({ slug })) : [{ slug: '-' }]
}

async function findPlace({ params }: Props) {
  const { slug } = await params
  return (await readPlaces()).find((place) => place.slug === slug) ?? null
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const place = await findPlace(props)
  if (!place) return {}
  return pageMetadata({
    title: `${place.name}的系列`,
    description: `${place.name}政协讲堂与历次会议，按序号排列，缺的注明尚未收录`,
    path: seriesPath(place.slug),
    column: { name: '讲堂与会议系列', keywords: ['系列', place.name] },
  })
}

/** The numbered runs of a committee; a place that has none, nor any below it, is no page here. */
export default async function PlaceSeriesPage(props: Props) {
  const place = await findPlace(props)
  if (!place) notFound()
  const isCounty = place.level === 'county' || place.level === 'zone'
  const around = isCounty ? (place.parentCode ?? place.code) : place.code
  const [{ stories, runs, committee }, places, today, { siteName, siteAddress }] =
    await Promise.all([
      readPlaceRuns(place.code, around),
      readPlaces(),
      readToday(),
      readSettings(),
    ])
  if (!runs.some(({ divisionCode }) => covers(place.code, divisionCode))) notFound()
  const others = places.filter(
    ({ code }) => code !== place.code && runs.some(({ divisionCode }) => divisionCode === code),
  )
  const crumbs = [{ words: '讲堂与会议系列', href: '/series' }, { words: place.name }]
  return (
    <Frame current="series">
      <JsonLd value={describeWay({ name: siteName, address: siteAddress }, crumbs)} />
      <Crumbs path={crumbs} />
      <header className="page-head">
        <div>
          <h1>
            <Headline text={`${place.name}的系列`} />
          </h1>
          <p>序号由大到小。灰色的尚未收录报道，不等于没有举行。</p>
        </div>
        <p className="page-head-more">
          <a className="button" href={placePath(place)}>
            {place.name}的报道
          </a>
        </p>
      </header>
      <div className="columns">
        <div className="span-8 stack">
          {stories.length === 0 && <p className="silent">本级还没有收录。</p>}
          <RunSections stories={stories} year={Number(today.slice(0, 4))} />
          {!isCounty && others.length > 0 && (
            <section aria-labelledby="members">
              <SectionHead
                id="members"
                title={place.level === 'province' ? '各地系列' : '各县区系列'}
              />
              <RunPlaces places={others} runs={runs} />
            </section>
          )}
        </div>
        <aside className="span-4 stack" aria-label={`${place.name}资料`}>
          {committee && <CommitteeCard committee={committee} />}
          {isCounty && others.length > 0 && (
            <section aria-labelledby="near">
              <SectionHead id="near" title="周边系列" note="同一市州" />
              <RunPlaces places={others} runs={runs} />
            </section>
          )}
        </aside>
      </div>
    </Frame>
  )
}
