'use client'

import { useId, useRef, useState } from 'react'

import { useShortcuts } from '#components/form/use-shortcuts'
import { Icon } from '#components/newsroom/icon'
import { Dialog } from '#components/ui/dialog'
import { Input } from '#components/ui/input'

import type { EditionLink } from './actions.ts'
import { matchingPlaces, type NavLink } from './matching-places.ts'
import { useEditions } from './use-editions.ts'

const OPEN = [
  'mb-3 flex min-h-8.5 cursor-pointer items-center gap-2.5 rounded-md border border-line-strong bg-surface px-2',
  'font-sans text-xs leading-none text-ink-2 max-xl:justify-center max-xl:p-0',
].join(' ')
const ROW = [
  'flex min-h-9 flex-wrap items-baseline justify-between gap-x-3 rounded-md px-2.5 py-1.5 no-underline',
  'hover:bg-azure-soft aria-selected:bg-azure-soft',
].join(' ')

/** Goes to any place of the workspace, or to an edition by its headline or number, from the keyboard. */
export function CommandMenu({ places }: { places: readonly NavLink[] }) {
  const field = useRef<HTMLInputElement>(null)
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const { pieces, looking } = useEditions(text)
  const id = useId()
  const rows: (NavLink | EditionLink)[] = [...matchingPlaces(places, text), ...pieces]
  const chosen = Math.min(at, rows.length - 1)

  const show = () => {
    setText('')
    setAt(0)
    setOpen(true)
  }
  const go = (step: number) => setAt((chosen + step + rows.length) % Math.max(rows.length, 1))
  useShortcuts({ 'ctrl+k': show })

  return (
    <>
      <button
        type="button"
        className={OPEN}
        title="跳转或查稿"
        aria-keyshortcuts="Control+K"
        onClick={show}
      >
        <Icon name="search" />
        <span className="max-xl:absolute max-xl:[clip-path:inset(50%)]">跳转或查稿</span>
        <kbd className="ml-auto border-0 bg-transparent max-xl:hidden" aria-hidden="true">
          Ctrl K
        </kbd>
      </button>
      <Dialog
        size="list"
        label="跳转或查稿"
        open={open}
        onClose={() => setOpen(false)}
        first={field}
      >
        <Input
          ref={field}
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={rows.length > 0 ? `${id}-${chosen}` : undefined}
          aria-label="去哪里，或者稿件的标题、编号"
          placeholder="去哪里，或者稿件的标题、编号"
          autoComplete="off"
          value={text}
          onChange={({ target }) => {
            setText(target.value)
            setAt(0)
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            const row = rows[chosen]
            if (event.key === 'ArrowDown') go(1)
            else if (event.key === 'ArrowUp') go(-1)
            else if (event.key === 'Enter' && row) window.location.assign(row.href)
            else return
            event.preventDefault()
          }}
        />
        <ul
          className="mt-2 max-h-[50vh] overflow-y-auto"
          id={`${id}-list`}
          role="listbox"
          aria-label="去处"
        >
          {rows.map((row, index) => (
            <li key={row.href} role="none">
              <a
                className={ROW}
                id={`${id}-${index}`}
                href={row.href}
                role="option"
                aria-selected={index === chosen}
                tabIndex={-1}
              >
                {'label' in row ? (
                  row.label
                ) : (
                  <>
                    {row.headline}
                    <small className="text-ink-2">{row.about}</small>
                  </>
                )}
              </a>
            </li>
          ))}
        </ul>
        {rows.length === 0 && (
          <p className="text-ink-2" role="status">
            {looking ? '正在找…' : '没有这个去处，也没有您能看的这样的稿件。'}
          </p>
        )}
      </Dialog>
    </>
  )
}
