'use client'

import { usePathname } from 'next/navigation'
import { useRef } from 'react'
import { tv } from 'tailwind-variants/lite'

import { Icon, type IconName } from './icon.tsx'
import { useCurrentInSight } from './use-current-in-sight.ts'

export interface NavItem {
  href: string
  label: string
  icon: IconName
  /** A figure worth seeing from anywhere; `late` colours it. */
  count?: { figure: number; unit: string; late: boolean }
  /** Begins a new group in the rail. */
  apart?: boolean
}

const APART = 'not-first:mt-3 not-first:border-t not-first:border-line not-first:pt-3'

/** Half an entry at the edge shows that there are more. The bar of a decision has the edge to itself. */
const TABBAR = [
  'hidden max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-6 max-md:grid max-md:grid-flow-col',
  'max-md:auto-cols-[minmax(60px,1fr)] max-md:has-[>a:nth-of-type(7)]:auto-cols-[minmax(66px,1fr)]',
  'max-md:overflow-x-auto max-md:border-t max-md:border-line-strong max-md:bg-sunk',
  'max-md:pb-[env(safe-area-inset-bottom)] max-md:whitespace-nowrap',
  'max-md:[:has(.decide)~&]:hidden print:hidden!',
].join(' ')

/** The items of the workspace: a rail beside the page. */
export function RailNav({ items }: { items: readonly NavItem[] }) {
  const current = useCurrentItem(items)
  return (
    <ul>
      {items.map((item) => (
        <li key={item.href} className={item.apart ? APART : undefined}>
          <NavLink at="side" item={item} current={item.href === current} />
        </li>
      ))}
    </ul>
  )
}

/** The same items at the foot of a phone's screen. */
export function TabBar({ items }: { items: readonly NavItem[] }) {
  const current = useCurrentItem(items)
  const row = useRef<HTMLElement>(null)
  useCurrentInSight(row)
  return (
    <nav ref={row} className={TABBAR} aria-label="底部导航">
      {items.map((item) => (
        <NavLink key={item.href} at="foot" item={item} current={item.href === current} />
      ))}
    </nav>
  )
}

const itemStyles = tv({
  slots: {
    link: '',
    figure: '',
    unit: '',
  },
  variants: {
    at: {
      side: {
        link: [
          'mb-0.5 flex min-h-9 items-center gap-2.5 rounded-md px-2 text-ink-2 no-underline',
          'hover:bg-hover hover:text-ink motion-safe:transition-colors',
          'aria-[current]:bg-surface aria-[current]:font-semibold aria-[current]:text-ink',
          'aria-[current]:inset-ring aria-[current]:inset-ring-line-strong',
          'max-xl:relative max-xl:min-h-13.5 max-xl:flex-col max-xl:justify-center max-xl:gap-0.5',
          'max-xl:p-0 max-xl:text-xs',
        ],
        figure: [
          'ml-auto text-xs max-xl:absolute max-xl:top-1 max-xl:left-10 max-xl:m-0 max-xl:rounded-[6px]',
          'max-xl:bg-sunk max-xl:px-0.75 max-xl:py-px max-xl:text-[0.75rem] max-xl:leading-none',
        ],
        unit: 'max-xl:hidden',
      },
      foot: {
        link: [
          'relative flex min-h-14 w-full flex-col items-center justify-center gap-0.5 text-xs leading-[1.3]',
          'text-ink-2 no-underline aria-[current]:font-semibold aria-[current]:text-ink',
          'aria-[current]:shadow-[inset_0_2px_var(--color-ink)]',
        ],
        figure: 'absolute top-1.25 left-[calc(50%+12px)] text-[0.75rem] leading-none',
        unit: 'hidden',
      },
    },
    late: { true: { figure: 'font-semibold text-cinnabar' }, false: {} },
  },
  compoundVariants: [{ at: 'side', late: false, class: { figure: 'font-normal text-ink-2' } }],
})

function NavLink({ item, current, at }: { item: NavItem; current: boolean; at: 'side' | 'foot' }) {
  const { href, label, icon, count } = item
  const { link, figure, unit } = itemStyles({ at, late: count?.late ?? false })
  return (
    // Plain links: each page is fresh from the server, and leaving a form asks the browser first.
    <a className={link()} href={href} aria-current={current ? 'page' : undefined}>
      <Icon name={icon} />
      {label}
      {count && count.figure > 0 && (
        <span className={figure()}>
          {count.figure}
          <span className={unit()}> {count.unit}</span>
        </span>
      )}
    </a>
  )
}

/** The longest address that the page's own begins with. */
function useCurrentItem(items: readonly NavItem[]): string | undefined {
  const path = usePathname()
  return items
    .map(({ href }) => href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .toSorted((a, b) => b.length - a.length)[0]
}
