import { useEditorState, type Editor } from '@tiptap/react'

import { Icon } from '#components/newsroom/icon'

import { encloseIn } from './block-commands.ts'

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
    <div className="tools" role="toolbar" aria-label="排版" aria-controls="copy-body">
      <button
        type="button"
        className="button plain slim"
        aria-pressed={state?.paragraph ?? false}
        aria-keyshortcuts="Control+Alt+0"
        onClick={() => editor?.chain().focus().setParagraph().run()}
      >
        段落
      </button>
      <button
        type="button"
        className="button plain slim"
        aria-pressed={state?.heading ?? false}
        aria-keyshortcuts="Control+Alt+2"
        onClick={() => editor?.chain().focus().toggleHeading({ level: 2 }).run()}
      >
        小标题
      </button>
      <span className="bar" aria-hidden="true" />
      <button
        type="button"
        className="button plain square"
        aria-label="加粗"
        aria-pressed={state?.bold ?? false}
        aria-keyshortcuts="Control+B"
        onClick={() => editor?.chain().focus().toggleBold().run()}
      >
        <Icon name="bold" />
      </button>
      <button
        type="button"
        className="button plain slim"
        aria-label="加引号"
        aria-keyshortcuts="Control+Alt+Q"
        onClick={() => enclose('“', '”')}
      >
        “ ”
      </button>
      <button
        type="button"
        className="button plain slim"
        aria-label="加书名号"
        aria-keyshortcuts="Control+Alt+K"
        onClick={() => enclose('《', '》')}
      >
        《 》
      </button>
      <span className="bar" aria-hidden="true" />
      <button
        type="button"
        className="button plain square"
        aria-label="插入图片"
        onClick={onPicture}
      >
        <Icon name="picture" />
      </button>
      <button
        type="button"
        className="button plain square"
        aria-label="查找和替换"
        aria-keyshortcuts="Control+F"
        onClick={onFind}
      >
        <Icon name="find" />
      </button>
      <button
        type="button"
        className="button plain square"
        aria-label="撤销"
        disabled={!state?.undo}
        aria-keyshortcuts="Control+Z"
        onClick={() => editor?.chain().focus().undo().run()}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className="button plain square"
        aria-label="重做"
        disabled={!state?.redo}
        aria-keyshortcuts="Control+Shift+Z"
        onClick={() => editor?.chain().focus().redo().run()}
      >
        <Icon name="redo" />
      </button>
      <span className="end" aria-live="off">
        {characters} 字
      </span>
    </div>
  )
}
