import { useEditorState, type Editor } from '@tiptap/react'

import { MarkTools, Tool, ToolBar, ToolsBreak } from '../edition-fields/tools.tsx'
import { encloseIn } from './block-commands.ts'

const KEYS = { bold: 'Control+B', quotes: 'Control+Alt+Q', title: 'Control+Alt+K' }

/** The row of tools above the text. */
export function EditorTools({
  editor,
  characters,
  onPicture,
  onFind,
}: {
  editor: Editor | null
  characters: number
  onPicture: () => void
  onFind: () => void
}) {
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      heading: now?.isActive('heading') ?? false,
      paragraph: now?.isActive('paragraph') ?? false,
      bold: now?.isActive('bold') ?? false,
      undo: now?.can().undo() ?? false,
      redo: now?.can().redo() ?? false,
    }),
  })
  const enclose = (open: string, close: string) => {
    if (!editor) return
    encloseIn(open, close)(editor.state, editor.view.dispatch)
    editor.commands.focus()
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
      <MarkTools
        bold={state?.bold ?? false}
        keys={KEYS}
        onBold={() => editor?.chain().focus().toggleBold().run()}
        onEnclose={enclose}
      />
      <ToolsBreak />
      <Tool icon="picture" label="插入图片" onUse={onPicture} />
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
