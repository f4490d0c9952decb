import { TypeMark } from '../ui/type-mark.tsx'
import { FilterLinkItem, FilterPlain, FilterRow, FilterRows } from './filter-rows.tsx'

export interface FilterLink {
  key: string
  label: string
  href: string
  count: number
  current: boolean
}

interface Choices<Link extends FilterLink = FilterLink> {
  /** What the links make up together. */
  all: FilterLink
  links: readonly Link[]
}

interface FiltersProps {
  types: Choices<FilterLink & { type: Parameters<typeof TypeMark>[0]['type'] }>
  /** Null where there is one place alone. */
  regions: Choices | null
  /** The parts of the chosen region, where it has some. */
  parts: Choices | null
  /** What is narrowed: 本月. */
  span: string
}

/** A year, month or day narrowed by type and by region: each choice an address of its own. */
export function Filters({ types, regions, parts, span }: FiltersProps) {
  return (
    <FilterRows label="筛选">
      <FilterRow label="类型">
        <Choice link={types.all}>{types.all.label}</Choice>
        {types.links.map((link) => (
          <Choice key={link.key} link={link}>
            {link.count > 0 || link.current ? <TypeMark type={link.type} /> : link.label}
          </Choice>
        ))}
      </FilterRow>
      {regions && <RegionRow label="地区" row={regions} unit="市州" span={span} />}
      {parts && <RegionRow label="县区" row={parts} unit="县区" span={span} />}
    </FilterRows>
  )
}

interface RegionRowProps {
  label: string
  row: Choices
  unit: string
  span: string
}

function RegionRow({ label, row, unit, span }: RegionRowProps) {
  const { all, links } = row
  const silent = links.filter(({ count, current }) => count === 0 && !current)
  return (
    <FilterRow label={label}>
      <Choice link={all}>{all.label}</Choice>
      {links
        .filter((link) => !silent.includes(link))
        .map((link) => (
          <Choice key={link.key} link={link}>
            {link.label}
          </Choice>
        ))}
      {silent.length > 0 && (
        <FilterPlain>
          其余{silent.length}个{unit}
          {span}暂无
        </FilterPlain>
      )}
    </FilterRow>
  )
}

function Choice({ link, children }: { link: FilterLink; children: React.ReactNode }) {
  const { href, count, current } = link
  if (count === 0 && !current) return <FilterPlain>{children}</FilterPlain>
  return (
    <FilterLinkItem href={href} current={current && 'true'}>
      {children} <span className="num text-xs font-normal text-ink-3">{count}</span>
    </FilterLinkItem>
  )
}
