'use client'

import { usePathname } from 'next/navigation'
import { useRef } from 'react'

import { Icon, type IconName } from './icon.tsx'
import { useCurrentInSight } from './use-current-in-sight.ts'

export interface Place {
  href: string
  word: string
  icon: IconName
  /** A figure worth seeing from anywhere; `late` colours it. */
  count?: { figure: number; unit: string; late: boolean }
  /** Begins a new group in the rail. */
  apart?: boolean
}

/** The places of the workspace: a rail beside the page. */
export function RailNav({ places }: { places: readonly Place[] }) {
  const current = useCurrentPlace(places)
  return (
    <ul className="rail-nav">
      {places.map((place) => (
        <li key={place.href} className={place.apart ? 'apart' : undefined}>
          <PlaceLink place={place} current={place.href === current} />
        </li>
      ))}
    </ul>
  )
}

/** The same places at the foot of a phone's screen. */
export function TabBar({
  places,
  children,
}: {
  places: readonly Place[]
  children: React.ReactNode
}) {
  const current = useCurrentPlace(places)
  const row = useRef<HTMLElement>(null)
  useCurrentInSight(row)
  return (
    <nav ref={row} className="tabbar" aria-label="底部导航">
      {places.map((place) => (
        <PlaceLink key={place.href} place={place} current={place.href === current} />
      ))}
      {children}
    </nav>
  )
}

function PlaceLink({ place, current }: { place: Place; current: boolean }) {
  const { href, word, icon, count } = place
  return (
    // Plain links: each page is fresh from the server, and leaving a form asks the browser first.
    <a href={href} aria-current={current ? 'page' : undefined}>
      <Icon name={icon} />
      {word}
      {count && count.figure > 0 && (
        <span className={count.late ? 'count late' : 'count'}>
          {count.figure}
          <span> {count.unit}</span>
        </span>
      )}
    </a>
  )
}

/** The longest address that the page's own begins with. */
function useCurrentPlace(places: readonly Place[]): string | undefined {
  const path = usePathname()
  return places
    .map(({ href }) => href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .toSorted((a, b) => b.length - a.length)[0]
}
