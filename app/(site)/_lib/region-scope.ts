import type { SiteDivision } from '#domain/site/list-site-divisions'
import { formatOwnLevel, ownSlug, parseRegionSlug } from '#lib/own-level'

/** What an address narrows to: a division with all below it, or what the division did itself. */
export interface RegionScope {
  division: SiteDivision
  ownOnly: boolean
  /** 兰州市, 兰州市本级, 甘肃省级. */
  name: string
  /** As addresses name it. */
  slug: string
}

/** Null for a slug of no division, or of one that has no divisions below it. */
export function findRegionScope(
  divisions: readonly SiteDivision[],
  region: string | undefined,
): RegionScope | null {
  if (region === undefined) return null
  const { slug, isOwn } = parseRegionSlug(region)
  const division = divisions.find((one) => one.slug === slug)
  if (!division || (isOwn && !hasParts(division, divisions))) return null
  return {
    division,
    ownOnly: isOwn,
    name: isOwn ? nameOwnLevel(division) : division.name,
    slug: region,
  }
}

/** Feeds and calendars carry a division with all below it, and go by that: 天水市（含各县区）. */
export function nameFollowed({ division, ownOnly }: RegionScope): string {
  if (!ownOnly) return division.name
  return `${division.name}（含各${division.level === 'province' ? '市州' : '县区'}）`
}

/** What a division with others below it did itself, as an entry beside them; null without others. */
export function ownScopeOf(
  division: SiteDivision,
  divisions: readonly SiteDivision[],
): RegionScope | null {
  return hasParts(division, divisions) ? findRegionScope(divisions, ownSlug(division.slug)) : null
}

const hasParts = ({ code }: SiteDivision, divisions: readonly SiteDivision[]): boolean =>
  divisions.some(({ parentCode }) => parentCode === code)

function nameOwnLevel(division: SiteDivision): string {
  const level = formatOwnLevel(division)
  return `${division.name.slice(0, -1)}${level}`
}
