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
  const [words, setWords] = useState(first)
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
  const replaceOne = () => run(matches.at === 0 ? findNext : replaceChosen(other))

  return (
    <div className="find-panel" role="search" aria-label="查找和替换" onKeyDown={keys}>
      <input
        ref={field}
        className="input"
        aria-label="查找"
        placeholder="查找"
        value={words}
        onChange={({ target }) => {
          setWords(target.value)
          setReplaced(null)
          ask(editor, target.value)
        }}
      />
      <span className="figure" role="status">
        {replaced !== null && `换了 ${replaced} 处`}
        {replaced === null && words !== '' && countWords(matches)}
      </span>
      <button
        type="button"
        className="button plain square"
        aria-label="上一处"
        disabled={matches.count === 0}
        onClick={() => run(findPrev)}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        className="button plain square"
        aria-label="下一处"
        disabled={matches.count === 0}
        onClick={() => run(findNext)}
      >
        <Icon name="down" />
      </button>
      <button type="button" className="button plain square" aria-label="关闭查找" onClick={onClose}>
        <Icon name="cross" />
      </button>
      <input
        className="input"
        aria-label="替换为"
        placeholder="替换为"
        value={other}
        onChange={({ target }) => setOther(target.value)}
      />
      <button
        type="button"
        className="button slim"
        disabled={matches.count === 0}
        onClick={replaceOne}
      >
        替换
      </button>
      <button
        type="button"
        className="button slim"
        disabled={matches.count === 0}
        onClick={() => {
          run(replaceAll(other))
          setReplaced(matches.count)
          // The button has nothing left to do, and would lose the focus to nowhere.
          field.current?.focus()
        }}
      >
        全部替换
      </button>
    </div>
  )
}

/**
 * Puts other words where the chosen ones stand, and goes to the next. A step of its own, however soon
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

function ask(editor: Editor, words: string): void {
  const query = new SearchQuery({ search: words, literal: true })
  editor.view.dispatch(setSearchState(editor.state.tr, query))
}

interface Matches {
  count: number
  /** Which of them is selected, from 1; 0 when none is. */
  at: number
}

function useMatches(editor: Editor): Matches {
  return useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const found = getMatchHighlights(state).find()
      const { from, to } = state.selection
      return {
        count: found.length,
        at: found.findIndex((match) => match.from === from && match.to === to) + 1,
      }
    },
  })
}

const countWords = ({ count, at }: Matches) => {
  if (count === 0) return '没有找到'
  return at === 0 ? `${count} 处` : `第 ${at} 处，共 ${count} 处`
}
