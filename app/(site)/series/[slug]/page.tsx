import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { JsonLd } from '#components/json-ld'
import { Crumbs } from '#components/layout/crumbs'
import { RunPlaces } from '#components/timeline/run-places'
import { Headline } from '#components/ui/headline'
import { SectionHead } from '#components/ui/section-head'
import { describeWay } from '#domain/site/describe-article'
import { placePath, seriesPath } from '#lib/site-paths'
import { readPlaceRuns, readRuns } from '#server/reader/series'
import { readPlaces, readSettings, readToday } from '#server/reader/site'

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
  const [{ stories, runs }, places, today, { siteName, siteAddress }] = await Promise.all([
    readPlaceRuns(place.code),
    readPlaces(),
    readToday(),
    readSettings(),
  ])
  if (runs.length === 0) notFound()
  const members = places.filter(
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
          <p>序号由大到小。灰色的几次尚未收录报道，不等于没有举行。</p>
        </div>
        <p className="page-head-more">
          <a className="button" href={placePath(place)}>
            {place.name}的报道
          </a>
        </p>
      </header>
      <RunSections stories={stories} year={Number(today.slice(0, 4))} />
      {members.length > 0 && (
        <section className="section" aria-labelledby="members">
          <SectionHead
            id="members"
            title={place.level === 'province' ? '各地系列' : '各县区系列'}
          />
          <RunPlaces places={members} runs={runs} />
        </section>
      )}
    </Frame>
  )
}
