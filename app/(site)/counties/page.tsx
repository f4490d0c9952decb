import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { PageTitle } from '#components/layout/page-title'
import { RegionGrid } from '#components/layout/region-grid'
import { CountyLinks, formatMembers } from '#components/map/county-links'
import { TileMap } from '#components/map/tile-map'
import { Headline } from '#components/ui/headline'
import { SearchBox } from '#components/search/search-box'
import { rollUpToPrefectures } from '#domain/site/roll-up'
import { divisionPath } from '#lib/addresses/site-paths'
import { isProvince } from '#lib/whole-site'
import { readMonthCounts } from '#server/reader/front'
import { readDivisions, readToday } from '#server/reader/site'

import { Frame } from '../_components/frame.tsx'
import { countsByCode, ownLevelEntry } from '../_lib/own-level-entry.ts'
import { pageMetadata } from '../_lib/page-metadata.ts'

export const ensureStatic = 'navigation'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: '市州与县区',
    description: '按市州找县区，看各地政协的报道与活动',
    path: '/counties',
  })
}

export default async function CountiesPage() {
  const [divisions, rows] = await Promise.all([readDivisions(), readMonthCounts(await readToday())])
  const counts = countsByCode(rows)
  const [province] = divisions
  if (!isProvince(province)) notFound()
  const prefectures = divisions.filter(({ level }) => level === 'prefecture')
  const collected = rollUpToPrefectures(counts)
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <Frame current="places">
      <PageTitle
        title="市州与县区"
        lead="打县区的名字或拼音，也可以按市州找。名字旁是近30天的活动数。"
      >
        <p className="md:ml-auto">
          <a className="button" href="/province">
            全省报道
          </a>
        </p>
      </PageTitle>
      <SearchBox id="place-q" label="找县区" />
      {/* Large letters make the map and the list long: the prefecture leads to its part of it. */}
      <nav
        className="mt-4 hidden grid-cols-[repeat(auto-fill,minmax(4.2em,1fr))] gap-3 elder:grid"
        aria-label="按市州找"
      >
        {prefectures.map(({ slug, shortName }) => (
          <a key={slug} className="button justify-center px-2" href={`#in-${slug}`}>
            {shortName}
          </a>
        ))}
      </nav>
      <div className="mt-6 elder:hidden">
        <TileMap
          prefectures={prefectures}
          counts={collected}
          total={total}
          own={province ? ownLevelEntry(province, divisions, rows) : null}
        />
      </div>
      <RegionGrid>
        {prefectures.map((prefecture) => {
          const counties = divisions.filter(({ parentCode }) => parentCode === prefecture.code)
          return (
            <section key={prefecture.code} aria-labelledby={`in-${prefecture.slug}`}>
              <h2 className="border-t border-rule pt-3 text-xl" id={`in-${prefecture.slug}`}>
                <a href={divisionPath(prefecture)}>
                  <Headline text={prefecture.name} />
                </a>{' '}
                <span className="label">{formatMembers(counties)}</span>
              </h2>
              {counties.length > 0 && (
                <CountyLinks
                  counties={counties}
                  counts={counts}
                  own={ownLevelEntry(prefecture, divisions, rows)}
                />
              )}
            </section>
          )
        })}
      </RegionGrid>
    </Frame>
  )
}
