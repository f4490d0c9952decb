'use client'

import { useState } from 'react'

import { useAwake } from '#components/form/use-awake'
import { useShortcuts } from '#components/form/use-shortcuts'
import { Icon } from '#components/newsroom/icon'
import { Button } from '#components/ui/button'

/** Goes from change to change, in the order of the page. */
export function ChangeSteps({ count }: { count: number }) {
  const awake = useAwake()
  const [index, setIndex] = useState(0)
  const go = (step: number) => {
    const marks = [...document.querySelectorAll<HTMLElement>('[data-change]')].filter(
      (mark) => mark.getClientRects().length > 0,
    )
    if (marks.length === 0) return
    const next = Math.min(Math.max(index + step, 1), marks.length)
    setIndex(next)
    for (const mark of document.querySelectorAll('[data-here]')) mark.removeAttribute('data-here')
    const mark = marks[next - 1]
    mark?.setAttribute('data-here', '')
    mark?.scrollIntoView({ block: 'center' })
  }
  useShortcuts({ j: () => go(1), k: () => go(-1) })
  return (
    <div
      className="flex items-center gap-1 whitespace-nowrap text-ink-2 max-md:order-2 max-md:ml-auto"
      role="group"
      aria-label="逐处看改动"
    >
      <Button
        kind="quiet"
        square
        aria-label="上一处改动"
        aria-keyshortcuts="k"
        disabled={index <= 1}
        onClick={() => go(-1)}
      >
        <Icon name="up" />
      </Button>
      <span role="status" aria-label={`第 ${index} 处，共 ${count} 处改动`}>
        {index} / {count}
      </span>
      <Button
        kind="quiet"
        square
        aria-label="下一处改动"
        aria-keyshortcuts="j"
        disabled={!awake || index >= count}
        onClick={() => go(1)}
      >
        <Icon name="down" />
      </Button>
    </div>
  )
}
