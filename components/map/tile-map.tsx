import type { Place } from '#domain/site/list-places'
import { placePath } from '#lib/site-paths'

import type { OwnLevelEntry } from './county-links.tsx'
import { heatLevel } from '../timeline/heat-level.ts'

interface TileMapProps {
  prefectures: readonly Place[]
  /** Activities of the last thirty days by prefecture code. */
  counts: Record<string, number>
  total: number
  /** What the province did itself, which no tile counts. */
  own: OwnLevelEntry | null
  /** The prefecture whose counties stand open beside the map. */
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
      {tiles.map((place) => {
        const count = counts[place.code] ?? 0
        const level = heatLevel(count, most)
        const here = place.code === open ? ' here' : ''
        return (
          <a
            key={place.code}
            className={`x${place.tileColumn} y${place.tileRow} lv${level}${here}`}
            href={placePath(place)}
            data-opens={`counties-${place.slug}`}
          >
            {place.shortName}
            <span className="num">
              {count}
              <span className="sr-only"> 项</span>
            </span>
          </a>
        )
      })}
      {own && (
        <a className={`own lv${heatLevel(own.count, most)}`} href={own.href}>
          {own.words}
          <span className="num">
            {own.count}
            <span className="sr-only"> 项</span>
          </span>
        </a>
      )}
      <p className="map-total">
        <b>{total}</b>项活动 全省合计
      </p>
      <HeatLegend />
    </nav>
  )
}

export function HeatLegend() {
  return (
    <p className="legend">
      少
      <i />
      <i className="lv1" />
      <i className="lv2" />
      <i className="lv3" />
      <i className="lv4" />多
    </p>
  )
}
