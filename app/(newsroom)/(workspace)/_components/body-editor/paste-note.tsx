import type { Editor } from '@tiptap/react'

import { Button } from '#components/ui/button'
import { HelpText } from '#components/ui/help-text'

import { panelStyles } from './panel-styles.ts'
import { putTables } from './paste/cut-table.ts'
import type { Left } from './paste/format-left.ts'

const CHANGED = '这些行改过了，分不成表。要分，先撤销到粘贴以前，再粘贴一次。'

/** What the last paste could not bring along, in sight above the text, and what can be done about it. */
export function PasteNote({
  editor,
  left,
  onLeft,
}: {
  editor: Editor
  left: Left | null
  onLeft: (left: Left | null) => void
}) {
  const tables = left?.cuts.reduce((sum, cut) => sum + cut.tables.length, 0) ?? 0
  const cut = () => {
    const done = putTables(left?.cuts ?? [])(editor.state, editor.view.dispatch)
    onLeft(done ? null : { words: CHANGED, cuts: [] })
    editor.commands.focus()
  }
  return (
    <div className={left ? panelStyles({ of: 'paste' }) : undefined}>
      <HelpText role="status" space="none" className="min-w-0 flex-[1_1_20rem] empty:hidden">
        {left?.words}
      </HelpText>
      {tables > 0 && (
        <Button size="small" onClick={cut}>
          分成 {tables} 张表
        </Button>
      )}
      {left && (
        <Button kind="quiet" size="small" onClick={() => onLeft(null)}>
          知道了
        </Button>
      )}
    </div>
  )
}
