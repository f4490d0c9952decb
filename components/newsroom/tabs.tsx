'use client'

import { useRef } from 'react'

import { formatWaiting } from '#lib/format-figures'

import { useCurrentInSight } from './use-current-in-sight.ts'

export interface Tab {
  href: string
  label: string
  count?: number
  /** Whether a thousand are counted at most. */
  isCapped?: boolean
  current: boolean
  /** Whether a count above zero is an alarm. */
  late?: boolean
}

const ROW = [
  'pushed flex gap-x-6 border-b border-line [--pushed-on:var(--color-paper)] md:flex-wrap',
  'max-md:-mx-gutter max-md:gap-x-3 max-md:overflow-x-auto max-md:px-gutter max-md:[scrollbar-width:none]',
].join(' ')
const TAB =
  'flex min-h-10 flex-none items-center gap-1.5 whitespace-nowrap text-ink-2 no-underline max-md:min-h-tap max-md:min-w-11 max-md:justify-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:shadow-[inset_0_-2px_var(--color-ink)]'

/** Views of one list, each with an address of its own. */
export function Tabs({
  label,
  tabs,
  className = '',
}: {
  label: string
  tabs: readonly Tab[]
  className?: string
}) {
  const row = useRef<HTMLElement>(null)
  useCurrentInSight(row)
  return (
    <nav ref={row} className={`${ROW} ${className}`} aria-label={label}>
      {tabs.map(({ href, label, count, isCapped, current, late }) => (
        <a key={href} className={TAB} href={href} aria-current={current ? 'page' : undefined}>
          {label}
          {count !== undefined && (
            <span
              className={
                late && count > 0 ? 'text-xs font-semibold text-cinnabar' : 'text-xs text-ink-3'
              }
            >
              {isCapped ? formatWaiting(count) : count}
            </span>
          )}
        </a>
      ))}
    </nav>
  )
}
