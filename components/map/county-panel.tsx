import type { SiteDivision } from '#domain/site/list-site-divisions'
import { divisionPath } from '#lib/addresses/site-paths'

import { CountyLinks, formatMembers, type OwnLevelEntry } from './county-links.tsx'

interface CountyPanelProps {
  prefecture: SiteDivision
  counties: readonly SiteDivision[]
  counts: Record<string, number>
  own: OwnLevelEntry | null
  open: boolean
}

/** A prefecture opened beside the map: its counties. */
export function CountyPanel(props: CountyPanelProps) {
  const { prefecture, counties, counts, own, open } = props
  const id = `counties-${prefecture.slug}`
  return (
    <section className={open ? 'counties open' : 'counties'} id={id} aria-labelledby={`${id}-name`}>
      <h3
        className="flex flex-wrap items-baseline gap-x-3 text-2xl"
        id={`${id}-name`}
        tabIndex={-1}
      >
        {prefecture.name} <span className="label">{formatMembers(counties)}</span>
        <a className="more ml-auto" href={divisionPath(prefecture)}>
          进入{prefecture.name.endsWith('州') ? '本州' : '本市'}
        </a>
      </h3>
      {counties.length > 0 && <CountyLinks counties={counties} counts={counts} own={own} />}
    </section>
  )
}
