import type { Crumb } from '#components/layout/crumbs'
import type { SiteDivision } from '#domain/site/list-site-divisions'
import { divisionPath } from '#lib/addresses/site-paths'

/** The province, the prefecture and the place itself. */
export function divisionCrumbs(
  division: SiteDivision,
  divisions: readonly SiteDivision[],
): Crumb[] {
  const parent = divisions.find(({ code }) => code === division.parentCode)
  const crumbs = parent ? divisionCrumbs(parent, divisions) : []
  const linked = crumbs.map((crumb, index) => {
    const up = index === crumbs.length - 1 ? parent : undefined
    return up ? { ...crumb, href: divisionPath(up) } : crumb
  })
  return [...linked, { label: division.name }]
}
