import { useEffect, useState, type RefObject } from 'react'

import { hashOf } from '../_lib/queue-hash.ts'
import type { QueueLine } from '../_lib/queue-lines.ts'

/** The line of the queue that the keys are on, and the steps from it; at first the one that the address names. */
export function useQueuePlace(
  lines: readonly QueueLine[],
  body: RefObject<HTMLElement | null>,
  awake: boolean,
) {
  const [index, setIndex] = useState(-1)
  const [isBack, setBack] = useState(false)
  // Once, when the page has just got its scripts: back to where a filter was put on.
  if (awake && !isBack) {
    const { hash } = window.location
    setBack(true)
    setIndex(lines.findIndex(({ editionId }) => hashOf(editionId) === hash))
  }
  useEffect(() => {
    if (isBack) body.current?.querySelector<HTMLElement>('[aria-current] a')?.focus()
  }, [isBack, body])
  return {
    line: lines[index],
    go: (step: number) => {
      const next = Math.min(Math.max(index + step, 0), lines.length - 1)
      setIndex(next)
      body.current
        ?.querySelector<HTMLElement>(`[data-edition="${lines[next]?.editionId}"] a`)
        ?.focus()
    },
  }
}
