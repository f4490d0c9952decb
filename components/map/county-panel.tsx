import type { Place } from '#domain/site/list-places'
import type { StoryLine } from '#domain/site/story-line'
import { placePath } from '#lib/site-paths'

import { StoryCard } from '../article/story-card.tsx'
import { CountyLinks, wordMembers, type OwnLevelEntry } from './county-links.tsx'

interface CountyPanelProps {
  prefecture: Place
  counties: readonly Place[]
  counts: Record<string, number>
  own: OwnLevelEntry | null
  newest: StoryLine | undefined
  year: number
  open: boolean
}

/** A prefecture opened beside the map: its counties and the newest of its stories. */
export function CountyPanel(props: CountyPanelProps) {
  const { prefecture, counties, counts, own, newest, year, open } = props
  const id = `counties-${prefecture.slug}`
  return (
    <section className={open ? 'counties open' : 'counties'} id={id} aria-labelledby={`${id}-name`}>
      <h3 id={`${id}-name`} tabIndex={-1}>
        {prefecture.name} <span className="label">{wordMembers(counties)}</span>
        <a className="more" href={placePath(prefecture)}>
          进入{prefecture.name.endsWith('州') ? '本州' : '本市'}
        </a>
      </h3>
      {counties.length > 0 && <CountyLinks counties={counties} counts={counts} own={own} />}
      {newest ? (
        <div className="latest">
          <p className="label">最新</p>
          <StoryCard story={newest} year={year} />
        </div>
      ) : (
        <p className="silent">还没有刊发报道。</p>
      )}
    </section>
  )
}
