import type { RefObject } from 'react'

import { useShortcuts } from '#components/form/use-shortcuts'

import { isOpen, type QueueLine } from '../_lib/queue-lines.ts'

export const QUEUE_KEYS = [
  { keys: ['j', 'k'], does: '下一篇、上一篇' },
  { keys: ['Enter'], does: '打开' },
  { keys: ['n'], does: '审下一篇' },
  { keys: ['c'], does: '认领并打开' },
  { keys: ['r'], does: '释放' },
  { keys: ['x'], does: '选上' },
  { keys: ['f'], does: '只看超时' },
  { keys: ['/'], does: '查找' },
]

/** The keys of the queue: they step through it, and act on the line they are on. */
export function useQueueKeys(
  body: RefObject<HTMLElement | null>,
  {
    here: { line, go },
    next,
    giveBack,
    toggle,
  }: {
    here: { line: QueueLine | undefined; go: (step: number) => void }
    /** The first that nobody else has. */
    next: QueueLine | undefined
    giveBack: (editionId: number) => void
    toggle: (editionId: number) => void
  },
): void {
  const open = (editionId: number) => window.location.assign(`/review/${editionId}`)
  useShortcuts({
    j: () => go(1),
    k: () => go(-1),
    Enter: (event) => {
      const { target } = event
      // A link or button under the focus does what it says.
      if (target instanceof HTMLElement && target.matches('a, button, summary')) target.click()
      else if (line) open(line.editionId)
    },
    n: () => {
      if (next) open(next.editionId)
    },
    c: () => {
      if (!line || !isOpen(line)) return
      body.current?.querySelector<HTMLButtonElement>(`button[value="${line.editionId}"]`)?.click()
    },
    r: () => {
      if (line?.claimant?.mine) giveBack(line.editionId)
    },
    x: () => {
      if (line && isOpen(line)) toggle(line.editionId)
    },
  })
}
