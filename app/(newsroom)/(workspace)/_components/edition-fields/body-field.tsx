import { useRef } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { FieldRow } from '#components/ui/field-row'
import { countCharacters } from '#lib/text'

import { listBlocks, textOfLine } from './body-rows.ts'
import { bodyStyles } from './body-styles.ts'
import { MarkTools, Tool, ToolBar } from './tools.tsx'

/** The text of the edition: one line a paragraph. Buttons set subheadings, weight and pairs. */
export function BodyField({
  text,
  issues,
  onChange,
}: {
  text: string
  issues: readonly string[] | undefined
  onChange: (text: string) => void
}) {
  const area = useRef<HTMLTextAreaElement>(null)
  const blocks = listBlocks(text)
  const characters = blocks.flat().reduce((sum, line) => sum + countCharacters(textOfLine(line)), 0)

  /** Rewrites what is selected, in a way that the browser's own undo understands. */
  const rewrite = (
    start: number,
    end: number,
    text: string,
    selectFrom: number,
    selectTo: number,
  ) => {
    const field = area.current
    if (!field) return
    field.focus()
    field.setSelectionRange(start, end)
    if (!document.execCommand('insertText', false, text)) {
      field.setRangeText(text, start, end)
      onChange(field.value)
    }
    field.setSelectionRange(selectFrom, selectTo)
  }
  const wrap = (open: string, close: string) => {
    const field = area.current
    if (!field) return
    const { selectionStart: start, selectionEnd: end } = field
    const selected = field.value.slice(start, end)
    rewrite(start, end, open + selected + close, start + open.length, end + open.length)
  }
  const toggleHeading = () => {
    const field = area.current
    if (!field) return
    const start = field.value.lastIndexOf('\n', field.selectionStart - 1) + 1
    const next = field.value.indexOf('\n', start)
    const end = next === -1 ? field.value.length : next
    const line = field.value.slice(start, end)
    const toggled = line.startsWith('## ') ? line.slice(3) : `## ${line.trim()}`
    rewrite(start, end, toggled, start + toggled.length, start + toggled.length)
  }

  return (
    <FieldRow label="正文" htmlFor="copy-body">
      <div>
        <ToolBar count={`${blocks.length} 段 ${characters} 字`} controls="copy-body">
          <Tool onUse={toggleHeading}>小标题</Tool>
          <MarkTools onBold={() => wrap('**', '**')} onEnclose={wrap} />
        </ToolBar>
        <textarea
          id="copy-body"
          ref={area}
          className={bodyStyles()}
          value={text}
          spellCheck={false}
          placeholder="一行一段，空行不算。行首写“- ”是列表，写“+ ”是编号列表，写“| ”是表格的一行。可以从别处粘贴进来。"
          onChange={(event) => onChange(event.target.value)}
          {...issueProps('issue-body', issues)}
        />
        <FieldIssue id="issue-body" issues={issues} />
      </div>
    </FieldRow>
  )
}
