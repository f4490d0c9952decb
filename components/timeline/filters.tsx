import { TypeMark } from '../ui/type-mark.tsx'

export interface FilterLink {
  key: string
  words: string
  href: string
  count: number
  current: boolean
}

interface FiltersProps {
  types: readonly (FilterLink & { type: Parameters<typeof TypeMark>[0]['type'] })[]
  regions: readonly FilterLink[]
  allTypes: FilterLink
  allRegions: FilterLink
}

/** The month narrowed by type and by region: each choice an address of its own. */
export function Filters({ types, regions, allTypes, allRegions }: FiltersProps) {
  const silent = regions.filter(({ count, current }) => count === 0 && !current)
  return (
    <nav className="filters" aria-label="筛选">
      <div className="filter-row">
        <span>类型</span>
        <ul>
          <Choice link={allTypes}>{allTypes.words}</Choice>
          {types.map((link) => (
            <Choice key={link.key} link={link}>
              {link.count > 0 || link.current ? <TypeMark type={link.type} /> : link.words}
            </Choice>
          ))}
        </ul>
      </div>
      <div className="filter-row">
        <span>地区</span>
        <ul>
          <Choice link={allRegions}>{allRegions.words}</Choice>
          {regions
            .filter((link) => !silent.includes(link))
            .map((link) => (
              <Choice key={link.key} link={link}>
                {link.words}
              </Choice>
            ))}
          {silent.length > 0 && (
            <li>
              <span className="none">其余{silent.length}个市州本月暂无</span>
            </li>
          )}
        </ul>
      </div>
    </nav>
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
