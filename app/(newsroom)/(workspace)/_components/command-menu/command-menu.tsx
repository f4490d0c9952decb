'use client'

import { useId, useRef, useState } from 'react'

import { useShortcuts } from '#components/form/use-shortcuts'
import { Icon } from '#components/newsroom/icon'

import type { PieceLink } from './actions.ts'
import { matchingPlaces, type PlaceLink } from './matching-places.ts'
import { usePieces } from './use-pieces.ts'

/** Goes to any place of the workspace, or to a piece by its headline or number, from the keyboard. */
export function CommandMenu({ places }: { places: readonly PlaceLink[] }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const { pieces, looking } = usePieces(text)
  const id = useId()
  const rows: (PlaceLink | PieceLink)[] = [...matchingPlaces(places, text), ...pieces]
  const chosen = Math.min(at, rows.length - 1)

  const open = () => {
    setText('')
    setAt(0)
    if (!dialog.current?.open) dialog.current?.showModal()
  }
  const go = (step: number) => setAt((chosen + step + rows.length) % Math.max(rows.length, 1))
  useShortcuts({ 'ctrl+k': open })

  return (
    <>
      <button
        type="button"
        className="command-open"
        title="跳转或查稿"
        aria-keyshortcuts="Control+K"
        onClick={open}
      >
        <Icon name="search" />
        <span>跳转或查稿</span>
        <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      <dialog
        ref={dialog}
        className="dialog command"
        aria-label="跳转或查稿"
        onClick={({ target, currentTarget }) => {
          if (target === currentTarget) currentTarget.close()
        }}
      >
        <input
          className="input"
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
        <ul id={`${id}-list`} role="listbox" aria-label="去处">
          {rows.map((row, index) => (
            <li key={row.href} role="none">
              <a
                id={`${id}-${index}`}
                href={row.href}
                role="option"
                aria-selected={index === chosen}
                tabIndex={-1}
              >
                {'word' in row ? (
                  row.word
                ) : (
                  <>
                    {row.headline}
                    <small>{row.about}</small>
                  </>
                )}
              </a>
            </li>
          ))}
        </ul>
        {rows.length === 0 && (
          <p className="mute" role="status">
            {looking ? '正在找…' : '没有这个去处，也没有您能看的这样的稿件。'}
          </p>
        )}
      </dialog>
    </>
  )
}
