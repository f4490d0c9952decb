'use client'

import { usePathname } from 'next/navigation'
import { tv } from 'tailwind-variants/lite'

import { formatWaiting } from '#lib/format-figures'

import { currentItem } from './current-item.ts'
import { Icon, type IconName } from './icon.tsx'

export interface NavItem {
  href: string
  label: string
  icon: IconName
  /** A figure worth seeing from anywhere; `late` colours it. */
  count?: { figure: number; unit: string; late: boolean }
  /** Begins a new group in the rail. */
  apart?: boolean
  /** Where a phone has room for few: what this person works with most. */
  main?: boolean
  /** Other addresses that are reached from it. */
  below?: readonly string[]
}

const APART = 'not-first:mt-3 not-first:border-t not-first:border-line not-first:pt-3'

/** The items of the workspace: a rail beside the page. */
export function RailNav({ items }: { items: readonly NavItem[] }) {
  const current = useCurrentItem(items)
  return (
    // A low window has less room than a chief editor has items.
    <ul className="-mx-1 min-h-0 overflow-y-auto px-1 [scrollbar-width:thin]">
      {items.map((item) => (
        <li key={item.href} className={item.apart ? APART : undefined}>
          <RailLink item={item} current={item.href === current} />
        </li>
      ))}
    </ul>
  )
}

const itemStyles = tv({
  slots: {
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
  variants: {
    late: {
      true: { figure: 'font-semibold text-cinnabar' },
      false: { figure: 'font-normal text-ink-2' },
    },
  },
})

function RailLink({ item, current }: { item: NavItem; current: boolean }) {
  const { href, label, icon, count } = item
  const { link, figure, unit } = itemStyles({ late: count?.late ?? false })
  return (
    // Plain links: each page is fresh from the server, and leaving a form asks the browser first.
    <a className={link()} href={href} aria-current={current ? 'page' : undefined}>
      <Icon name={icon} />
      {label}
      {count && count.figure > 0 && (
        <span className={figure()}>
          {formatWaiting(count.figure)}
          <span className={unit()}> {count.unit}</span>
        </span>
      )}
    </a>
  )
}

/** The item that the page belongs to. */
export const useCurrentItem = (items: readonly NavItem[]): string | undefined =>
  currentItem(items, usePathname())
