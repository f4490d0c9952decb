'use client'

import { useRef } from 'react'

import { useCurrentInSight } from './use-current-in-sight.ts'

export interface Tab {
  href: string
  word: string
  count?: number
  current: boolean
  /** Whether a count above zero is an alarm. */
  late?: boolean
}

/** Views of one list, each with an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const row = useRef<HTMLElement>(null)
  useCurrentInSight(row)
  return (
    <nav ref={row} className="tabs" aria-label={label}>
      {tabs.map(({ href, word, count, current, late }) => (
        <a key={href} href={href} aria-current={current ? 'page' : undefined}>
          {word}
          {count !== undefined && (
            <span className={late && count > 0 ? 'late' : undefined}>{count}</span>
          )}
        </a>
      ))}
    </nav>
  )
}
