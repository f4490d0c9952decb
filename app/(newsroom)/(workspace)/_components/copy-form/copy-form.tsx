'use client'

import type { Editor } from '@tiptap/react'
import { useDeferredValue, useEffect, useRef, useState } from 'react'

import { ReadyControls } from '#components/form/ready-controls'
import { DivisionSelect, type DivisionChoice } from '#components/form/division-select'
import { FieldIssue, issueProps } from '#components/form/field-issue'
import { useLeaveWarning } from '#components/form/use-leave-warning'
import { useShortcuts } from '#components/form/use-shortcuts'
import { Note } from '#components/newsroom/note'
import type { Content } from '#domain/article/content'

import { strayIssues } from '../../_lib/copy-checks.ts'
import { CopyChecks } from '../copy-checks.tsx'
import { BodyEditor } from '../copy-editor/body-editor.tsx'
import { bodyFromDoc } from '../copy-editor/schema.ts'
import { replaceBody, useCopyEditor } from '../copy-editor/use-copy-editor.ts'
import { useFind } from '../copy-editor/use-find.ts'
import { useUploads } from '../copy-editor/use-uploads.ts'
import { CreditRows } from '../copy-fields/credit-rows.tsx'
import { EventFields } from '../copy-fields/event-fields.tsx'
import { HeadlineFields } from '../copy-fields/headline-fields.tsx'
import { PrintFields, type TopicChoice } from '../copy-fields/print-fields.tsx'
import { OtherForms } from '../other-forms.tsx'
import { ConflictNote } from './conflict-note.tsx'
import { SaveBar } from './save-bar.tsx'
import { useDraft, type CopyTask, type DraftPlace } from './use-draft.ts'

const SHOWN = ['headline', 'kicker', 'subtitle', 'body', 'credits', 'pictures', 'divisionCode']
const SHOWN_TOO = ['event.start', 'event.end', 'event.dateText', 'printDate', 'dateline', 'topicId']

/** The writing form: one piece of copy from empty to submitted. */
export function CopyForm({
  title,
  draft,
  content,
  divisions,
  topics,
  addresses,
  task = 'write',
  status,
  children,
}: {
  title: string
  /** Where the copy is kept; null before its first save. */
  draft: DraftPlace | null
  content: Content
  divisions: readonly DivisionChoice[]
  topics: readonly TopicChoice[]
  addresses: Readonly<Record<number, string>>
  task?: CopyTask
  /** What the head says besides, such as how long a claim lasts. */
  status?: React.ReactNode
  /** What stands above the form, such as why the copy came back. */
  children?: React.ReactNode
}) {
  const [values, setValues] = useState<Content>(() => tidy(content))
  const [left, setLeft] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const editorRef = useRef<Editor | null>(null)
  const uploads = useUploads(editorRef, addresses)
  const editor = useCopyEditor(values.body, {
    onChange: (body) => set({ body }),
    onFiles: uploads.bring,
    onPasted: setLeft,
  })
  useEffect(() => {
    editorRef.current = editor
  }, [editor])
  const find = useFind(editor)
  const mine = withNames(values)
  const desk = useDraft(draft, mine, task)
  const checked = useDeferredValue(mine)
  const { issues } = desk
  const set = (part: Partial<Content>) => setValues((now) => ({ ...now, ...part }))
  const show = (other: Content) => {
    setValues(tidy(other))
    if (editor) replaceBody(editor, other.body)
  }

  useLeaveWarning(desk.unsaved && desk.state !== 'gone')
  useShortcuts({ 'ctrl+s': () => void desk.save(), 'ctrl+Enter': () => void desk.submit() })
  useEffect(() => {
    if (desk.problem === null) return
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (wrong) wrong.focus()
    else form.current?.querySelector('.notes')?.scrollIntoView({ block: 'start' })
  }, [desk.problem, issues, desk.latest])

  const division = divisions.find(({ code }) => code === values.divisionCode)
  return (
    <ReadyControls>
      <SaveBar title={title} desk={desk} task={task}>
        {status}
      </SaveBar>
      <div className="split">
        <form
          ref={form}
          className="copy-form"
          aria-label="稿件"
          onSubmit={(event) => event.preventDefault()}
          onKeyDown={find.keys}
        >
          <div className="notes">
            {children}
            {desk.problem && !desk.latest?.editable && <Note tone="bad">{desk.problem}</Note>}
            {strayIssues(issues, [...SHOWN, ...SHOWN_TOO]).map((sentence) => (
              <Note key={sentence} tone="bad">
                {sentence}
              </Note>
            ))}
            {desk.latest && (
              <ConflictNote
                latest={desk.latest}
                mine={mine}
                onKeepMine={desk.keepMine}
                onTakeTheirs={() => show(desk.takeTheirs() ?? content)}
              />
            )}
          </div>
          <HeadlineFields
            values={values}
            issues={issues}
            onChange={(line, text) => set({ [line]: text })}
          />
          <div className="field">
            <label className="label" htmlFor="copy-division">
              县区
            </label>
            <div>
              <DivisionSelect
                id="copy-division"
                divisions={divisions}
                value={values.divisionCode}
                onChoose={(divisionCode) => set({ divisionCode })}
                {...issueProps('issue-division', issues['divisionCode'])}
              />
              <FieldIssue id="issue-division" issues={issues['divisionCode']} />
            </div>
          </div>
          <PrintFields values={values} topics={topics} issues={issues} onChange={set} />
          <CreditRows
            credits={values.credits}
            issues={issues}
            onChange={(credits) => set({ credits })}
          />
          <hr className="rule" />
          <EventFields
            event={values.event}
            printDate={values.printDate}
            issues={issues}
            onChange={(part) => set({ event: { ...values.event, ...part } })}
          />
          <hr className="rule" />
          <BodyEditor
            editor={editor}
            body={values.body}
            uploads={uploads}
            find={find}
            left={left}
            issues={issues}
          />
        </form>
        <aside className="side" aria-labelledby="before-submit">
          <h2 id="before-submit">提交前检查</h2>
          <CopyChecks
            headingId="before-submit"
            content={checked}
            division={division?.name ?? null}
            editionId={draft?.editionId ?? null}
          />
          {draft && <OtherForms editionId={draft.editionId} saved />}
        </aside>
      </div>
    </ReadyControls>
  )
}

/** The content as the form holds it: what the editor would make of its body. */
const tidy = (content: Content): Content => ({ ...content, body: bodyFromDoc(content.body) })

/** A credit that names nobody is a blank line of the form. */
const withNames = (content: Content): Content => ({
  ...content,
  credits: content.credits.filter(({ name }) => name.trim() !== ''),
})
