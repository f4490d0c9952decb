import type { Command } from '@tiptap/pm/state'
import { useEditorState, type Editor } from '@tiptap/react'

import { MarkTools, Tool, ToolBar, ToolsBreak } from '../edition-fields/tools.tsx'
import { encloseIn } from './block-commands.ts'
import { linkSpotOf } from './link-commands.ts'
import { listKindOf, toggleList } from './list-commands.ts'
import { insertTable } from './table-commands.ts'

const KEYS = {
  bold: 'Control+B',
  bullets: 'Control+Shift+8',
  numbers: 'Control+Shift+7',
  link: 'Control+K',
  quotes: 'Control+Alt+Q',
  title: 'Control+Alt+K',
  table: 'Control+Alt+G',
}

/** The row of tools above the text. */
export function EditorTools({
  editor,
  characters,
  onLink,
  onPicture,
  onFind,
}: {
  editor: Editor | null
  characters: number
  onLink: () => void
  onPicture: () => void
  onFind: () => void
}) {
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      heading: now?.isActive('heading') ?? false,
      list: now ? listKindOf(now.state) : null,
      paragraph: now?.isActive('paragraph') ?? false,
      bold: now?.isActive('bold') ?? false,
      link: now ? linkSpotOf(now.state) : null,
      table: now !== null && insertTable(now.state),
      undo: now?.can().undo() ?? false,
      redo: now?.can().redo() ?? false,
    }),
  })
  const run = (command: Command) => {
    if (!editor) return
    command(editor.state, editor.view.dispatch)
    editor.commands.focus()
  }
  const enclose = (open: string, close: string) => {
    run(encloseIn(open, close))
  }
  return (
    <ToolBar count={`${characters} 字`} controls={editor ? 'copy-body' : undefined}>
      <Tool
        pressed={state?.paragraph ?? false}
        keys="Control+Alt+0"
        onUse={() => editor?.chain().focus().setParagraph().run()}
      >
        段落
      </Tool>
      <Tool
        pressed={state?.heading ?? false}
        keys="Control+Alt+2"
        onUse={() => editor?.chain().focus().toggleHeading({ level: 2 }).run()}
      >
        小标题
      </Tool>
      <Tool
        icon="bullets"
        label="列表"
        pressed={state?.list === 'bullet'}
        keys={KEYS.bullets}
        onUse={() => run(toggleList('bullet'))}
      />
      <Tool
        icon="numbers"
        label="编号列表"
        pressed={state?.list === 'number'}
        keys={KEYS.numbers}
        onUse={() => run(toggleList('number'))}
      />
      <MarkTools
        bold={state?.bold ?? false}
        keys={KEYS}
        onBold={() => editor?.chain().focus().toggleBold().run()}
        onEnclose={enclose}
      />
      <Tool
        icon="link"
        label="链接"
        pressed={Boolean(state?.link?.href)}
        keys={KEYS.link}
        disabled={!state?.link}
        onUse={onLink}
      />
      <ToolsBreak />
      <Tool icon="picture" label="插入图片" onUse={onPicture} />
      <Tool
        icon="table"
        label="插入表格"
        keys={KEYS.table}
        disabled={!state?.table}
        onUse={() => run(insertTable)}
      />
      <Tool icon="search" label="查找和替换" keys="Control+F" onUse={onFind} />
      <Tool
        icon="undo"
        label="撤销"
        keys="Control+Z"
        disabled={!state?.undo}
        onUse={() => editor?.chain().focus().undo().run()}
      />
      <Tool
        icon="redo"
        label="重做"
        keys="Control+Shift+Z"
        disabled={!state?.redo}
        onUse={() => editor?.chain().focus().redo().run()}
      />
    </ToolBar>
  )
}
