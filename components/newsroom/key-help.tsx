'use client'

import { useRef } from 'react'

import { useShortcuts } from '../form/use-shortcuts.tsx'

export interface KeyLine {
  keys: readonly string[]
  does: string
}

const EVERYWHERE: readonly KeyLine[] = [
  { keys: ['Ctrl', 'K'], does: '跳转或查稿' },
  { keys: ['?'], does: '全部快捷键' },
]

/**
 * The keys of a page: a table that ? opens, and where asked for a line at the foot. `everywhere` stands
 * for all pages that have no keys of their own, and gives way to the page's own.
 */
export function KeyHelp({
  keys = [],
  line = false,
  everywhere = false,
}: {
  keys?: readonly KeyLine[]
  line?: boolean
  everywhere?: boolean
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const all = [...keys, ...EVERYWHERE]
  useShortcuts({
    '?': () => {
      if (everywhere && document.querySelector('[data-own-keys]')) return
      dialog.current?.showModal()
    },
  })
  return (
    <>
      {line && (
        <p className="keys wide-only">
          {all.map(({ keys: pressed, does }) => (
            <span key={does}>
              <Keys keys={pressed} />
              {does}
            </span>
          ))}
        </p>
      )}
      <dialog
        ref={dialog}
        className="dialog"
        aria-label="快捷键"
        {...(everywhere ? {} : { 'data-own-keys': '' })}
      >
        <h2>快捷键</h2>
        <dl>
          {all.map(({ keys: pressed, does }) => (
            <div key={does}>
              <dt>
                <Keys keys={pressed} />
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button type="submit" className="button">
            知道了
          </button>
        </form>
      </dialog>
    </>
  )
}

const Keys = ({ keys }: { keys: readonly string[] }) =>
  keys.map((key) => <kbd key={key}>{key}</kbd>)
