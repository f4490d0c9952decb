import type { SiteDivision } from '#domain/site/list-site-divisions'
import { divisionPath } from '#lib/addresses/site-paths'

import type { OwnLevelEntry } from './county-links.tsx'
import { heatLevel } from '../timeline/heat-level.ts'

interface TileMapProps {
  prefectures: readonly SiteDivision[]
  /** Activities of the last thirty days by prefecture code. */
  counts: Record<string, number>
  total: number
  /** What the province did itself, which no tile counts. */
  own: OwnLevelEntry | null
  /** The prefecture whose counties are listed beside the map. */
  open?: string | undefined
}

/**
 * The province as tiles, one a prefecture, shaded by how much happened. Tiles, not borders. Where
 * the script is at work a tile opens its counties beside the map; without it, it is a link.
 */
export function TileMap({ prefectures, counts, total, own, open }: TileMapProps) {
  const tiles = prefectures.filter(({ tileColumn }) => tileColumn !== null)
  const most = Math.max(0, ...tiles.map(({ code }) => counts[code] ?? 0))
  if (tiles.length === 0) return null
  return (
    <nav className="tiles" aria-label="市州地图" data-tiles={open ? '' : undefined}>
      {tiles.map((division) => {
        const count = counts[division.code] ?? 0
        const level = heatLevel(count, most)
        return (
          <a
            key={division.code}
            className={division.code === open ? `lv${level} here` : `lv${level}`}
            style={{ gridArea: `${division.tileRow} / ${division.tileColumn} / auto / span 2` }}
            href={divisionPath(division)}
            data-opens={`counties-${division.slug}`}
          >
            {division.shortName}
            <span className="num">
              {count}
              <span className="sr-only"> 项</span>
            </span>
          </a>
        )
      })}
      {own && (
        <a className={`own lv${heatLevel(own.count, most)}`} href={own.href}>
          {own.label}
          <span className="num">
            {own.count}
            <span className="sr-only"> 项</span>
          </span>
        </a>
      )}
      <p className="map-total self-start text-right text-sm leading-[1.4] text-ink-3 elder:max-lg:text-left">
        <b className="block font-serif text-[clamp(2rem,1.2rem+2.6vw,3.5rem)] leading-none font-bold text-ink">
          {total}
        </b>
        项活动 全省合计
      </p>
      <HeatLegend />
    </nav>
  )
}

export function HeatLegend() {
  return (
    <p className="legend flex items-center gap-1 text-xs text-ink-3">
      少
      {[0, 1, 2, 3, 4].map((level) => (
        <i
          key={level}
          className={`size-[1.1em] rounded-[1px] first-of-type:ml-2 last-of-type:mr-2 lv${level}`}
        />
      ))}
      多
    </p>
  )
}
