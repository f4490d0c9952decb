import { TypeMark } from '#components/ui/type-mark'
import { MATTER_KINDS } from '#db/matter-states'
import type { Capped, Tally } from '#domain/search/count-matches'
import type { SiteDivision } from '#domain/site/list-site-divisions'
import { MATTER_KIND_LABELS } from '#lib/matter-labels'
import { formatOwnLevel, ownSlug } from '#lib/own-level'
import { searchPath } from '#lib/addresses/search-path'
import { isProvince } from '#lib/whole-site'

import type { RegionScope } from '../../_lib/region-scope.ts'
import type { MatterKind, ParsedView } from '../_lib/search-view.ts'
import { formatCount } from '../_lib/format-count.ts'

interface FacetsProps {
  /** What the ids of its parts begin with: the phone has it above what was found, the desk beside it. */
  id: string
  text: string
  view: ParsedView
  tally: Tally
  region: RegionScope | null
  divisions: readonly SiteDivision[]
  /** How many proposals and topics of consultations answer. */
  matters: Record<MatterKind, Capped>
}

/** The ways to ask for less: each a link, with how many it would leave. */
export function Facets({ id, text, view, tally, region, divisions, matters }: FacetsProps) {
  const { region: regionSlug, type, year, order } = view
  const chosen = { region: regionSlug, type, year, order }
  const to = (change: ParsedView) => searchPath(text, { ...chosen, ...change })
  const kinds = MATTER_KINDS.filter((kind) => matters[kind].count > 0)
  const above = region?.ownOnly
    ? region.division
    : divisions.find(({ code }) => code === region?.division.parentCode)
  return (
    <aside
      className="max-lg:grid max-lg:grid-cols-[1fr_1fr] max-lg:gap-6 lg:[&>*+*]:mt-6 elder:max-lg:grid-cols-[1fr]"
      aria-label="缩小范围"
    >
      {isProvince(divisions[0]) && (
        <Facet id={`${id}-regions`} title="地区">
          <Choice
            href={to({ region: undefined })}
            current={!region}
            label="全省"
            count={region ? null : tally.total}
          />
          {above && above.level !== 'province' && (
            <Choice href={to({ region: above.slug })} label={above.name} count={null} />
          )}
          {region && (
            <Choice
              href={to({ region: region.slug })}
              current
              label={region.name}
              count={tally.total}
            />
          )}
          {tally.divisions.map(({ division, isOwn, ...count }) => (
            <Choice
              key={`${division.code}${isOwn}`}
              href={to({ region: isOwn ? ownSlug(division.slug) : division.slug })}
              label={isOwn ? formatOwnLevel(division) : division.name}
              count={count}
            />
          ))}
        </Facet>
      )}
      <Facet id={`${id}-types`} title="类型">
        {type && <Choice href={to({ type: undefined })} label="全部类型" count={null} />}
        {tally.types.map(({ type: each, ...count }) => (
          <Choice
            key={each}
            href={to({ type: each })}
            current={each === type}
            label={<TypeMark type={each} />}
            count={count}
          />
        ))}
      </Facet>
      {kinds.length > 0 && (
        <Facet id={`${id}-matters`} title="事项">
          {kinds.map((matter) => (
            <Choice
              key={matter}
              href={searchPath(text, { region: regionSlug, type, year, matter })}
              label={MATTER_KIND_LABELS[matter]}
              count={matters[matter]}
            />
          ))}
        </Facet>
      )}
      <Facet id={`${id}-years`} title="年份" wide>
        {year && <Choice href={to({ year: undefined })} label="全部年份" count={null} />}
        {tally.years.map(({ year: each, ...count }) => (
          <Choice
            key={each}
            href={to({ year: each })}
            current={each === year}
            label={`${each}年`}
            count={count}
          />
        ))}
      </Facet>
    </aside>
  )
}

interface FacetProps {
  id: string
  title: string
  /** Across both columns of a tablet. */
  wide?: boolean
  children: React.ReactNode
}

function Facet({ id, title, wide = false, children }: FacetProps) {
  return (
    <section className={wide ? 'max-lg:col-[1/-1]' : undefined} aria-labelledby={id}>
      <h2 className="border-b border-rule pb-2 text-base" id={id}>
        {title}
      </h2>
      <ul>{children}</ul>
    </section>
  )
}

interface ChoiceProps {
  href: string
  label: React.ReactNode
  current?: boolean
  /** Null where it was not counted. */
  count: Capped | null
}

function Choice({ href, label, current = false, count }: ChoiceProps) {
  return (
    <li>
      <a
        className={`flex min-h-10 items-center justify-between gap-2 border-b border-line text-sm elder:min-h-tap ${current ? 'font-bold text-cinnabar' : ''}`}
        href={href}
        aria-current={current ? 'true' : undefined}
      >
        {label}
        {count && <span className="num font-normal text-ink-3">{formatCount(count)}</span>}
      </a>
    </li>
  )
}
