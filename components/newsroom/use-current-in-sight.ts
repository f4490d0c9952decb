import { useEffect, type RefObject } from 'react'

/** Pushes a row that is wider than its place so far that its current link is seen. */
export function useCurrentInSight(row: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const holder = row.current
    const link = holder?.querySelector<HTMLElement>(':scope > [aria-current]')
    if (!holder || !link) return
    const { left, width } = link.getBoundingClientRect()
    const from = holder.getBoundingClientRect().left
    holder.scrollBy({ left: left - from - (holder.clientWidth - width) / 2 })
  }, [row])
}
