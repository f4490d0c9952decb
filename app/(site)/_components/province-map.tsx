import { CountyPanel } from '#components/map/county-panel'
import { TileMap } from '#components/map/tile-map'
import { SectionHead } from '#components/ui/section-head'
import { rollUpToPrefectures } from '#domain/site/roll-up'
import type { readMonthCounts } from '#server/reader/front'
import { readDivisions } from '#server/reader/site'

import { countsByCode, ownLevelEntry } from '../_lib/own-level-entry.ts'
import { ScriptFile } from './script-file.tsx'

/** The tile map with the counties of one prefecture beside it; the busiest is open at first. */
export async function ProvinceMap({ rows }: { rows: Awaited<ReturnType<typeof readMonthCounts>> }) {
  const divisions = await readDivisions()
  const counts = countsByCode(rows)
  const province = divisions.find(({ level }) => level === 'province')
  const prefectures = divisions.filter(({ level }) => level === 'prefecture')
  const collected = rollUpToPrefectures(counts)
  const busiest = prefectures.toSorted(
    (a, b) => (collected[b.code] ?? 0) - (collected[a.code] ?? 0),
  )[0]
  if (!busiest) return null
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <section className="section" aria-labelledby="map">
      <ScriptFile name="tile-map" />
      <SectionHead
        id="map"
        title="全省履职图"
        note="近30天活动数，点市州看县区"
        more={{ href: '/counties', label: '按名单找县区' }}
      />
      <div className="columns">
        <div className="lg:col-span-7">
          <TileMap
            prefectures={prefectures}
            counts={collected}
            total={total}
            own={province ? ownLevelEntry(province, divisions, rows) : null}
            open={busiest.code}
          />
        </div>
        <div className="lg:col-span-5">
          {prefectures.map((prefecture) => (
            <CountyPanel
              key={prefecture.code}
              prefecture={prefecture}
              counties={divisions.filter(({ parentCode }) => parentCode === prefecture.code)}
              counts={counts}
              own={ownLevelEntry(prefecture, divisions, rows)}
              open={prefecture === busiest}
            />
          ))}
        </div>
      </div>
    </section>
  )
}
