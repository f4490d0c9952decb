import { TypeMark } from '../ui/type-mark.tsx'

export interface FilterLink {
  key: string
  words: string
  href: string
  count: number
  current: boolean
}

interface FilterRow<Link extends FilterLink = FilterLink> {
  /** What the links make up together. */
  all: FilterLink
  links: readonly Link[]
}

interface FiltersProps {
  types: FilterRow<FilterLink & { type: Parameters<typeof TypeMark>[0]['type'] }>
  regions: FilterRow
  /** The parts of the chosen region, where it has some. */
  parts: FilterRow | null
}

/** The month narrowed by type and by region: each choice an address of its own. */
export function Filters({ types, regions, parts }: FiltersProps) {
  return (
    <nav className="filters" aria-label="筛选">
      <div className="filter-row">
        <span>类型</span>
        <ul>
          <Choice link={types.all}>{types.all.words}</Choice>
          {types.links.map((link) => (
            <Choice key={link.key} link={link}>
              {link.count > 0 || link.current ? <TypeMark type={link.type} /> : link.words}
            </Choice>
          ))}
        </ul>
      </div>
      <RegionRow label="地区" row={regions} unit="市州" />
      {parts && <RegionRow label="县区" row={parts} unit="县区" />}
    </nav>
  )
}

function RegionRow({ label, row, unit }: { label: string; row: FilterRow; unit: string }) {
  const { all, links } = row
  const silent = links.filter(({ count, current }) => count === 0 && !current)
  return (
    <div className="filter-row">
      <span>{label}</span>
      <ul>
        <Choice link={all}>{all.words}</Choice>
        {links
          .filter((link) => !silent.includes(link))
          .map((link) => (
            <Choice key={link.key} link={link}>
              {link.words}
            </Choice>
          ))}
        {silent.length > 0 && (
          <li>
            <span className="none">
              其余{silent.length}个{unit}本月暂无
            </span>
          </li>
        )}
      </ul>
    </div>
  )
}

function Choice({ link, children }: { link: FilterLink; children: React.ReactNode }) {
  const { href, count, current } = link
  if (count === 0 && !current) {
    return (
      <li>
        <span className="none">{children}</span>
      </li>
    )
  }
  return (
    <li>
      <a href={href} aria-current={current ? 'true' : undefined}>
        {children} <span className="num">{count}</span>
      </a>
    </li>
  )
}
