import type { Metadata } from 'next'

import { CountyLinks, wordMembers } from '#components/map/county-links'
import { TileMap } from '#components/map/tile-map'
import { Headline } from '#components/ui/headline'
import { rollUpToPrefectures } from '#domain/site/roll-up'
import { placePath } from '#lib/site-paths'
import { readMonthCounts } from '#server/reader/front'
import { readPlaces, readToday } from '#server/reader/site'

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
  const [places, rows] = await Promise.all([readPlaces(), readMonthCounts(await readToday())])
  const counts = countsByCode(rows)
  const province = places.find(({ level }) => level === 'province')
  const prefectures = places.filter(({ level }) => level === 'prefecture')
  const collected = rollUpToPrefectures(counts)
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <Frame current="places">
      <header className="page-head">
        <div>
          <h1>市州与县区</h1>
          <p>名字旁是近30天的活动数。</p>
        </div>
        <p className="page-head-more">
          <a className="button" href="/province">
            全省报道
          </a>
        </p>
      </header>
      <TileMap
        prefectures={prefectures}
        counts={collected}
        total={total}
        own={province ? ownLevelEntry(province, places, rows) : null}
      />
      <div className="place-list">
        {prefectures.map((prefecture) => {
          const counties = places.filter(({ parentCode }) => parentCode === prefecture.code)
          return (
            <section key={prefecture.code} aria-labelledby={`in-${prefecture.slug}`}>
              <h2 id={`in-${prefecture.slug}`}>
                <a href={placePath(prefecture)}>
                  <Headline text={prefecture.name} />
                </a>{' '}
                <span className="label">{wordMembers(counties)}</span>
              </h2>
              {counties.length > 0 && (
                <CountyLinks
                  counties={counties}
                  counts={counts}
                  own={ownLevelEntry(prefecture, places, rows)}
                />
              )}
            </section>
          )
        })}
      </div>
    </Frame>
  )
}
