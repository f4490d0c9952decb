import type { Place } from '#domain/site/list-places'
import { formatOwnLevel, ownSlug, parseRegionSlug } from '#lib/own-level'

/** What an address narrows to: a division with all below it, or what the division did itself. */
export interface RegionScope {
  place: Place
  ownOnly: boolean
  /** 兰州市, 兰州市本级, 甘肃省级. */
  name: string
  /** As addresses name it. */
  slug: string
}

/** Null for a slug of no division, or of one that has nothing below it to be told apart from. */
export function findRegionScope(
  places: readonly Place[],
  region: string | undefined,
): RegionScope | null {
  if (region === undefined) return null
  const { slug, isOwn } = parseRegionSlug(region)
  const place = places.find((one) => one.slug === slug)
  if (!place || (isOwn && !hasParts(place, places))) return null
  return { place, ownOnly: isOwn, name: isOwn ? nameOwnLevel(place) : place.name, slug: region }
}

/** Feeds and calendars carry a division with all below it, and go by that: 天水市（含各县区）. */
export function nameFollowed({ place, ownOnly }: RegionScope): string {
  if (!ownOnly) return place.name
  return `${place.name}（含各${place.level === 'province' ? '市州' : '县区'}）`
}

/** What a division with others below it did itself, as an entry beside them; null without others. */
export function ownScopeOf(place: Place, places: readonly Place[]): RegionScope | null {
  return hasParts(place, places) ? findRegionScope(places, ownSlug(place.slug)) : null
}

const hasParts = ({ code }: Place, places: readonly Place[]): boolean =>
  places.some(({ parentCode }) => parentCode === code)

function nameOwnLevel(place: Place): string {
  const level = formatOwnLevel(place)
  return `${place.name.slice(0, -1)}${level}`
}
