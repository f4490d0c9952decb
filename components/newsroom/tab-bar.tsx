'use client'

import { tv } from 'tailwind-variants/lite'

import { formatWaiting } from '#lib/format-figures'

import { Icon } from './icon.tsx'
import { useCurrentItem, type NavItem } from './rail.tsx'
import { splitTabs } from './split-tabs.ts'
import { useFold } from './use-fold.ts'

/** The bar of a decision has the edge to itself. */
const BAR = [
  'hidden max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-6 max-md:grid',
  'max-md:auto-cols-[minmax(0,1fr)] max-md:grid-flow-col max-md:border-t max-md:border-line-strong',
  'max-md:bg-sunk max-md:pb-[env(safe-area-inset-bottom)] max-md:whitespace-nowrap',
  'max-md:[:has(.decide)~&]:hidden print:hidden!',
].join(' ')
const SHEET = [
  'absolute right-2 bottom-full mb-2 max-h-[70vh] w-64 overflow-y-auto rounded-md border border-line-strong',
  'bg-surface py-1 shadow-[0_6px_20px_rgb(0_0_0/14%)]',
].join(' ')

const tabStyles = tv({
  slots: {
    tab: [
      'relative flex min-h-14 w-full cursor-pointer list-none flex-col items-center justify-center gap-0.5',
      'text-xs leading-[1.3] text-ink-2 no-underline [&::-webkit-details-marker]:hidden',
      'aria-[current]:font-semibold aria-[current]:text-ink',
      'aria-[current]:shadow-[inset_0_2px_var(--color-ink)]',
    ],
    line: [
      'flex min-h-12 items-center gap-3 px-4 text-ink no-underline',
      'aria-[current]:bg-hover aria-[current]:font-semibold',
    ],
    mark: 'absolute top-1.25 left-[calc(50%+12px)] text-[0.75rem] leading-none',
    figure: 'ml-auto text-xs',
  },
  variants: {
    late: {
      true: { mark: 'font-semibold text-cinnabar', figure: 'font-semibold text-cinnabar' },
      false: { figure: 'text-ink-2' },
    },
  },
})

/** The items of the rail at the foot of a phone's screen: as many as a thumb can tell apart, the rest folded. */
export function TabBar({ items }: { items: readonly NavItem[] }) {
  const current = useCurrentItem(items)
  const { tabs, more } = splitTabs(items)
  const fold = useFold()
  const waiting = more.filter(({ count }) => count && count.figure > 0)
  const { tab, mark } = tabStyles({ late: waiting.some(({ count }) => count?.late) })
  return (
    <nav className={BAR} aria-label="底部导航">
      {tabs.map((item) => (
        <Tab key={item.href} item={item} current={item.href === current} />
      ))}
      {more.length > 0 && (
        <details {...fold}>
          <summary
            className={tab()}
            aria-current={more.some(({ href }) => href === current) || undefined}
          >
            <Icon name="more" />
            更多
            {waiting.length > 0 && (
              <span className={mark()}>
                <span className="text-[0.5rem]" aria-hidden="true">
                  ●
                </span>
                <span className="sr-only">（里面有事等着）</span>
              </span>
            )}
          </summary>
          <ul className={SHEET}>
            {more.map((item) => (
              <li key={item.href}>
                <FoldedTab item={item} current={item.href === current} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </nav>
  )
}

interface TabProps {
  item: NavItem
  current: boolean
}

function Tab({ item: { href, label, icon, count }, current }: TabProps) {
  const { tab, mark } = tabStyles({ late: count?.late ?? false })
  return (
    <a className={tab()} href={href} aria-current={current ? 'page' : undefined}>
      <Icon name={icon} />
      {label}
      {count && count.figure > 0 && <span className={mark()}>{formatWaiting(count.figure)}</span>}
    </a>
  )
}

function FoldedTab({ item: { href, label, icon, count }, current }: TabProps) {
  const { line, figure } = tabStyles({ late: count?.late ?? false })
  return (
    <a className={line()} href={href} aria-current={current ? 'page' : undefined}>
      <Icon name={icon} />
      {label}
      {count && count.figure > 0 && (
        <span className={figure()}>
          {formatWaiting(count.figure)} {count.unit}
        </span>
      )}
    </a>
  )
}
