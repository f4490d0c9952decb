import { useEditorState, type Editor } from '@tiptap/react'
import {
  findNext,
  findPrev,
  getMatchHighlights,
  SearchQuery,
  setSearchState,
} from 'prosemirror-search'
import { closeHistory } from '@tiptap/pm/history'
import type { Command } from '@tiptap/pm/state'
import { useEffect, useRef, useState } from 'react'

import { Icon } from '#components/newsroom/icon'
import { Button } from '#components/ui/button'
import { Input } from '#components/ui/input'

import { panelStyles } from './panel-styles.ts'

/** Finds words in the text and puts others in their place; undo takes it back. */
export function FindPanel({
  editor,
  first,
  onClose,
}: {
  editor: Editor
  /** The words to begin with, such as those that were selected. */
  first: string
  onClose: () => void
}) {
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState(first)
  const [other, setOther] = useState('')
  const [replaced, setReplaced] = useState<number | null>(null)
  const matches = useMatches(editor)

  useEffect(() => {
    field.current?.select()
    ask(editor, first)
    return () => ask(editor, '')
  }, [editor, first])
  const run = (command: Command) => {
    setReplaced(null)
    command(editor.state, editor.view.dispatch, editor.view)
  }
  const keys = (event: React.KeyboardEvent) => {
    // With Ctrl or Command a key is the form's.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    if (event.key === 'Escape') onClose()
    else if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    else if (event.target === field.current) run(event.shiftKey ? findPrev : findNext)
    else replaceOne()
    event.preventDefault()
    event.stopPropagation()
  }
  const replaceOne = () => run(matches.index === 0 ? findNext : replaceChosen(other))

  return (
    <div
      className={panelStyles({ of: 'find' })}
      role="search"
      aria-label="查找和替换"
      onKeyDown={keys}
    >
      <Input
        ref={field}
        aria-label="查找"
        placeholder="查找"
        value={query}
        onChange={({ target }) => {
          setQuery(target.value)
          setReplaced(null)
          ask(editor, target.value)
        }}
      />
      <span
        className="min-w-[7em] text-xs text-ink-2 max-md:col-span-full max-md:row-start-3"
        role="status"
      >
        {replaced !== null && `换了 ${replaced} 处`}
        {replaced === null && query !== '' && formatMatches(matches)}
      </span>
      <Button
        kind="quiet"
        square
        aria-label="上一处"
        disabled={matches.count === 0}
        onClick={() => run(findPrev)}
      >
        <Icon name="up" />
      </Button>
      <Button
        kind="quiet"
        square
        aria-label="下一处"
        disabled={matches.count === 0}
        onClick={() => run(findNext)}
      >
        <Icon name="down" />
      </Button>
      <Button kind="quiet" square aria-label="关闭查找" onClick={onClose}>
        <Icon name="cross" />
      </Button>
      <Input
        aria-label="替换为"
        placeholder="替换为"
        value={other}
        onChange={({ target }) => setOther(target.value)}
      />
      <Button size="small" disabled={matches.count === 0} onClick={replaceOne}>
        替换
      </Button>
      <Button
        size="small"
        className="col-span-3 max-md:col-span-2"
        disabled={matches.count === 0}
        onClick={() => {
          run(replaceAll(other))
          setReplaced(matches.count)
          // The button has nothing left to do, and would lose the focus to nowhere.
          field.current?.focus()
        }}
      >
        全部替换
      </Button>
    </div>
  )
}

/**
 * Replaces the selected match, and goes to the next. A step of its own, however soon
 * after others.
 */
const replaceChosen =
  (other: string): Command =>
  ({ tr, selection }, dispatch, view) => {
    dispatch?.(closeHistory(tr).insertText(other, selection.from, selection.to))
    return view ? findNext(view.state, dispatch, view) : true
  }

/** All in one step, so that one undo takes it back. */
const replaceAll =
  (other: string): Command =>
  (state, dispatch) => {
    const tr = closeHistory(state.tr)
    for (const { from, to } of getMatchHighlights(state).find().toReversed()) {
      tr.insertText(other, from, to)
    }
    dispatch?.(tr)
    return true
  }

function ask(editor: Editor, search: string): void {
  const query = new SearchQuery({ search: search, literal: true })
  editor.view.dispatch(setSearchState(editor.state.tr, query))
}

interface Matches {
  count: number
  /** Which of them is selected, from 1; 0 when none is. */
  index: number
}

function useMatches(editor: Editor): Matches {
  return useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const found = getMatchHighlights(state).find()
      const { from, to } = state.selection
      return {
        count: found.length,
        index: found.findIndex((match) => match.from === from && match.to === to) + 1,
      }
    },
  })
}

const formatMatches = ({ count, index }: Matches) => {
  if (count === 0) return '没有找到'
  return index === 0 ? `${count} 处` : `第 ${index} 处，共 ${count} 处`
}
