import { TypeMark } from '#components/ui/type-mark'
import type { Capped, Tally } from '#domain/search/count-matches'
import type { Place } from '#domain/site/list-places'
import { formatOwnLevel, ownSlug } from '#lib/own-level'
import { searchPath } from '#lib/search-path'

import type { RegionScope } from '../../_lib/region-scope.ts'
import type { ParsedView } from '../_lib/search-view.ts'
import { wordCount } from '../_lib/word-count.ts'

interface FacetsProps {
  text: string
  view: ParsedView
  tally: Tally
  region: RegionScope | null
  places: readonly Place[]
}

/** The ways to ask for less: each a link, with how many it would leave. */
export function Facets({ text, view, tally, region, places }: FacetsProps) {
  const { region: regionSlug, type, year, order } = view
  const chosen = { region: regionSlug, type, year, order }
  const to = (change: ParsedView) => searchPath(text, { ...chosen, ...change })
  const above = region?.ownOnly
    ? region.place
    : places.find(({ code }) => code === region?.place.parentCode)
  return (
    <aside className="span-4 facets" aria-label="缩小范围">
      <section className="facet" aria-labelledby="by-regions">
        <h2 id="by-regions">地区</h2>
        <ul>
          <Choice
            href={to({ region: undefined })}
            current={!region}
            words="全省"
            count={region ? null : tally.total}
          />
          {above && above.level !== 'province' && (
            <Choice href={to({ region: above.slug })} words={above.name} count={null} />
          )}
          {region && (
            <Choice
              href={to({ region: region.slug })}
              current
              words={region.name}
              count={tally.total}
            />
          )}
          {tally.divisions.map(({ division, isOwn, ...count }) => (
            <Choice
              key={`${division.code}${isOwn}`}
              href={to({ region: isOwn ? ownSlug(division.slug) : division.slug })}
              words={isOwn ? formatOwnLevel(division) : division.name}
              count={count}
            />
          ))}
        </ul>
      </section>
      <section className="facet" aria-labelledby="by-types">
        <h2 id="by-types">类型</h2>
        <ul>
          {type && <Choice href={to({ type: undefined })} words="全部类型" count={null} />}
          {tally.types.map(({ type: each, ...count }) => (
            <Choice
              key={each}
              href={to({ type: each })}
              current={each === type}
              words={<TypeMark type={each} />}
              count={count}
            />
          ))}
        </ul>
      </section>
      <section className="facet years" aria-labelledby="by-years">
        <h2 id="by-years">年份</h2>
        <ul>
          {year && <Choice href={to({ year: undefined })} words="全部年份" count={null} />}
          {tally.years.map(({ year: each, ...count }) => (
            <Choice
              key={each}
              href={to({ year: each })}
              current={each === year}
              words={`${each}年`}
              count={count}
            />
          ))}
        </ul>
      </section>
    </aside>
  )
}

interface ChoiceProps {
  href: string
  words: React.ReactNode
  current?: boolean
  /** Null where it was not counted. */
  count: Capped | null
}

function Choice({ href, words, current = false, count }: ChoiceProps) {
  return (
    <li>
      <a href={href} aria-current={current ? 'true' : undefined}>
        {words}
        {count && <span className="num">{wordCount(count)}</span>}
      </a>
    </li>
  )
}
