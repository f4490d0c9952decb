import { Toolbar } from '@base-ui/react/toolbar'
import type { Command } from '@tiptap/pm/state'
import { useEditorState, type Editor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'

import { HelpText } from '#components/ui/help-text'
import { Input } from '#components/ui/input'
import { MAX_TABLE_CAPTION, MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from '#lib/body/tables'

import { Tool } from '../edition-fields/tools.tsx'
import { panelStyles } from './panel-styles.ts'
import {
  addColumn,
  addRow,
  removeColumns,
  removeRows,
  removeTable,
  setCaption,
  tableSpotOf,
  toggleHeader,
} from './table-commands.ts'

const ACTS: readonly [label: string, command: Command][] = [
  ['上加一行', addRow.above],
  ['下加一行', addRow.below],
  ['左加一列', addColumn.left],
  ['右加一列', addColumn.right],
  ['删这行', removeRows],
  ['删这列', removeColumns],
]

/** What is done with the table that the caret is in; nothing outside of one. */
export function TablePanel({ editor }: { editor: Editor }) {
  const panel = useRef<HTMLDivElement>(null)
  const state = useEditorState({
    editor,
    selector: ({ editor: { state: now } }) => {
      const spot = tableSpotOf(now)
      return spot && { spot, able: ACTS.map(([, command]) => command(now)) }
    },
  })
  useTableKey(editor, panel)
  if (!state) return null
  const { spot, able } = state
  const run = (command: Command) => {
    command(editor.state, editor.view.dispatch)
    editor.view.focus()
  }
  const keys = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    editor.view.focus()
  }
  return (
    <div
      ref={panel}
      className={panelStyles({ of: 'table' })}
      role="group"
      aria-label="表格"
      onKeyDown={keys}
    >
      <CaptionField key={spot.pos} editor={editor} caption={spot.caption} />
      <Toolbar.Root className="flex flex-wrap gap-0.5 max-md:flex-nowrap" aria-label="行和列">
        {ACTS.map(([label, command], index) => (
          <Tool key={label} disabled={!able[index]} onUse={() => run(command)}>
            {label}
          </Tool>
        ))}
        <Tool pressed={spot.header} onUse={() => run(toggleHeader)}>
          首行作表头
        </Tool>
        <Tool onUse={() => run(removeTable)}>删表格</Tool>
      </Toolbar.Root>
      <HelpText space="none" className="basis-full max-md:hidden">
        按 Tab 到下一格，用方向键走出表格，按 Ctrl+Alt+G 到这一行。
      </HelpText>
      <HelpText role="status" space="none" className="basis-full empty:hidden">
        {spot.rows >= MAX_TABLE_ROWS && `已有 ${MAX_TABLE_ROWS} 行，不能再加行。`}
        {spot.columns >= MAX_TABLE_COLUMNS && `已有 ${MAX_TABLE_COLUMNS} 列，不能再加列。`}
      </HelpText>
    </div>
  )
}

/** It holds what is being typed itself, as the words of a picture do, so that no composition is broken. */
function CaptionField({ editor, caption }: { editor: Editor; caption: string }) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <Input
      aria-label="表题"
      placeholder="表题，可以不写"
      maxLength={MAX_TABLE_CAPTION}
      value={typed ?? caption}
      onChange={({ target }) => {
        setTyped(target.value)
        setCaption(target.value)(editor.state, editor.view.dispatch)
      }}
      onBlur={() => setTyped(null)}
    />
  )
}

/** Ctrl Alt G in a table goes to what can be done with it. */
function useTableKey(editor: Editor, panel: React.RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const { dom } = editor.view
    const listen = (event: KeyboardEvent) => {
      const asked = (event.ctrlKey || event.metaKey) && event.altKey && !event.isComposing
      // The press that began the table leaves the caret in its first cell.
      if (!asked || event.code !== 'KeyG' || event.defaultPrevented) return
      if (!tableSpotOf(editor.state)) return
      event.preventDefault()
      event.stopPropagation()
      panel.current?.querySelector('input')?.focus()
    }
    dom.addEventListener('keydown', listen)
    return () => dom.removeEventListener('keydown', listen)
  }, [editor, panel])
}
