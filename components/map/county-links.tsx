import type { Place } from '#domain/site/list-places'
import { placePath } from '#lib/site-paths'

/** What a division with others below it did itself: 省级, 市本级. */
export interface OwnLevelEntry {
  words: string
  href: string
  count: number
}

interface CountyLinksProps {
  counties: readonly Place[]
  counts: Record<string, number>
  /** With it the entries make up the whole. */
  own?: OwnLevelEntry | null
  current?: string
}

/** Counties with how much happened there in the last thirty days. */
export function CountyLinks({ counties, counts, own, current }: CountyLinksProps) {
  return (
    <ul className="county-links">
      {own && (
        <li>
          <a href={own.href}>
            <span>{own.words}</span>
            <span className="num">
              {own.count}
              <span className="sr-only"> 项</span>
            </span>
          </a>
        </li>
      )}
      {counties.map((place) => (
        <li key={place.code}>
          <a href={placePath(place)} aria-current={place.code === current ? 'page' : undefined}>
            <span>{place.name}</span>
            <span className="num">
              {counts[place.code] ?? '–'}
              {counts[place.code] !== undefined && <span className="sr-only"> 项</span>}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** 8个县市区、1个新区: what a prefecture is made of. */
export function wordMembers(members: readonly Place[]): string {
  const zones = members.filter(({ level }) => level === 'zone').length
  const counties = members.length - zones
  if (counties === 0) return '不设县区'
  return zones > 0 ? `${counties}个县市区、${zones}个新区` : `${counties}个县市区`
}
