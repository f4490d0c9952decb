'use client'

import { RailNav, type NavItem } from '#components/newsroom/rail'
import { TabBar } from '#components/newsroom/tab-bar'

import { useFigures } from './use-waiting.ts'

/** The rail with figures that keep up by themselves. */
export function WaitingRail({ items }: { items: readonly NavItem[] }) {
  return <RailNav items={useCounted(items)} />
}

export function WaitingTabBar({ items }: { items: readonly NavItem[] }) {
  return <TabBar items={useCounted(items)} />
}

function useCounted(items: readonly NavItem[]): readonly NavItem[] {
  const figures = useFigures(items)
  if (!figures) return items
  return items.map((item) => {
    const figure = figures[item.href]
    return item.count && figure !== undefined ? { ...item, count: { ...item.count, figure } } : item
  })
}
