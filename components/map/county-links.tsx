import type { SiteDivision } from '#domain/site/list-site-divisions'
import { divisionPath } from '#lib/addresses/site-paths'

/** What a division with others below it did itself: 省级, 市本级. */
export interface OwnLevelEntry {
  label: string
  href: string
  count: number
}

interface CountyLinksProps {
  counties: readonly SiteDivision[]
  counts: Record<string, number>
  /** With it the entries make up the whole. */
  own?: OwnLevelEntry | null
  current?: string
}

/** Counties with how much happened there in the last thirty days. */
export function CountyLinks({ counties, counts, own, current }: CountyLinksProps) {
  return (
    <ul className="mt-3 grid grid-cols-[repeat(auto-fill,minmax(8.5em,1fr))] gap-x-4">
      {own && <CountyLink href={own.href} name={own.label} count={own.count} />}
      {counties.map((division) => (
        <CountyLink
          key={division.code}
          href={divisionPath(division)}
          name={division.name}
          count={counts[division.code]}
          isCurrent={division.code === current}
        />
      ))}
    </ul>
  )
}

interface CountyLinkProps {
  href: string
  name: string
  count: number | undefined
  isCurrent?: boolean
}

function CountyLink({ href, name, count = 0, isCurrent = false }: CountyLinkProps) {
  return (
    <li>
      <a
        className={`flex min-h-tap items-center justify-between border-b border-line ${isCurrent ? 'font-bold text-cinnabar' : ''}`}
        href={href}
        aria-current={isCurrent ? 'page' : undefined}
      >
        <span>{name}</span>
        <span className="num text-sm text-ink-3">
          {count}
          <span className="sr-only"> 项</span>
        </span>
      </a>
    </li>
  )
}

/** 8个县市区、1个新区: what a prefecture is made of. */
export function formatMembers(members: readonly SiteDivision[]): string {
  const zones = members.filter(({ level }) => level === 'zone').length
  const counties = members.length - zones
  if (counties === 0) return '不设县区'
  return zones > 0 ? `${counties}个县市区、${zones}个新区` : `${counties}个县市区`
}
