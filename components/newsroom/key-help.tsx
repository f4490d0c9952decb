'use client'

import { useEffect, useRef, useState } from 'react'

import { useShortcuts } from '../form/use-shortcuts.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from './dialog.tsx'
import { KeyLine, Keys, type KeyUse } from './key-line.tsx'

const EVERYWHERE: readonly KeyUse[] = [
  { keys: ['Ctrl', 'K'], does: '跳转或查稿' },
  { keys: ['?'], does: '全部快捷键' },
]

/** Whether the part of the page is shown that the mark is in: without it there is nothing its keys could do. */
const isShown = (mark: Element): boolean => mark.getClientRects().length > 0

/**
 * The keys of a page: a table that ? opens, and where asked for a line at the foot. `everywhere` stands
 * for all pages that have no keys of their own, and is replaced by the page's own.
 */
export function KeyHelp({
  keys = [],
  line = false,
  everywhere = false,
}: {
  keys?: readonly KeyUse[]
  line?: boolean
  everywhere?: boolean
}) {
  const [open, setOpen] = useState(false)
  const mark = useRef<HTMLSpanElement>(null)
  const all = [...keys, ...EVERYWHERE]
  useShortcuts({
    '?': () => {
      const own = [...document.querySelectorAll('[data-keys=own]')].some(isShown)
      if (everywhere ? !own : mark.current && isShown(mark.current)) setOpen(true)
    },
  })
  useEffect(() => mark.current?.setAttribute('data-listening', ''), [])
  return (
    <>
      <span
        ref={mark}
        className="absolute"
        aria-hidden="true"
        data-keys={everywhere ? 'everywhere' : 'own'}
      />
      {line && <KeyLine keys={all} />}
      <Dialog label="快捷键" open={open} onClose={() => setOpen(false)}>
        <h2>快捷键</h2>
        <dl className="mt-3 mb-4">
          {all.map(({ keys: pressed, does }) => (
            <div key={does} className="grid grid-cols-[120px_1fr] border-t border-line py-1.5">
              <dt>
                <Keys keys={pressed} />
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <Button onClick={() => setOpen(false)}>知道了</Button>
      </Dialog>
    </>
  )
}
