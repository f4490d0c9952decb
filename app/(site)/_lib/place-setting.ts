import type { Crumb } from '#components/layout/crumbs'
import type { Place } from '#domain/site/list-places'
import { placePath } from '#lib/site-paths'

/** The province, the prefecture and the place itself. */
export function placePathCrumbs(place: Place, places: readonly Place[]): Crumb[] {
  const parent = places.find(({ code }) => code === place.parentCode)
  const crumbs = parent ? placePathCrumbs(parent, places) : []
  const linked = crumbs.map((crumb, index) => {
    const up = index === crumbs.length - 1 ? parent : undefined
    return up ? { ...crumb, href: placePath(up) } : crumb
  })
  return [...linked, { words: place.name }]
}
