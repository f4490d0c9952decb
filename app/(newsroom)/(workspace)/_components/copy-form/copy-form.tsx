'use client'

import { useEffect, useRef, useState } from 'react'

import { ReadyControls } from '#components/form/ready-controls'
import { DivisionSelect, type DivisionChoice } from '#components/form/division-select'
import { FieldIssue, issueProps } from '#components/form/field-issue'
import { useLeaveWarning } from '#components/form/use-leave-warning'
import { useShortcuts } from '#components/form/use-shortcuts'
import { Note } from '#components/newsroom/note'
import type { Content } from '#domain/article/content'

import { strayIssues } from '../../_lib/copy-checks.ts'
import { CopyChecks } from '../copy-checks.tsx'
import { followText } from '../copy-fields/body-rows.ts'
import { BodyField } from '../copy-fields/body-field.tsx'
import { ConflictNote } from './conflict-note.tsx'
import {
  contentFromValues,
  valuesFromContent,
  type CopyValues,
} from '../copy-fields/copy-values.ts'
import { CreditRows } from '../copy-fields/credit-rows.tsx'
import { EventFields } from '../copy-fields/event-fields.tsx'
import { HeadlineFields } from '../copy-fields/headline-fields.tsx'
import { PictureField } from './picture-field.tsx'
import { PrintFields, type TopicChoice } from '../copy-fields/print-fields.tsx'
import { OtherForms } from '../other-forms.tsx'
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
  const [values, setValues] = useState<CopyValues>(() => valuesFromContent(content))
  const form = useRef<HTMLFormElement>(null)
  const desk = useDraft(draft, values, task)
  const { issues } = desk
  const set = (part: Partial<CopyValues>) => setValues((now) => ({ ...now, ...part }))

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
                mine={contentFromValues(values)}
                onKeepMine={desk.keepMine}
                onTakeTheirs={() => setValues(valuesFromContent(desk.takeTheirs() ?? content))}
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
          <BodyField
            text={values.text}
            issues={issues['body']}
            onChange={(text) =>
              setValues((now) => ({
                ...now,
                text,
                pictures: followText(now.pictures, now.text, text),
              }))
            }
          />
          <PictureField
            pictures={values.pictures}
            text={values.text}
            addresses={addresses}
            issues={issues}
            onChange={(change) => setValues((now) => ({ ...now, pictures: change(now.pictures) }))}
          />
        </form>
        <aside className="side" aria-labelledby="before-submit">
          <h2 id="before-submit">提交前检查</h2>
          <CopyChecks
            headingId="before-submit"
            content={contentFromValues(values)}
            division={division?.name ?? null}
            editionId={draft?.editionId ?? null}
          />
          {draft && <OtherForms editionId={draft.editionId} saved />}
        </aside>
      </div>
    </ReadyControls>
  )
}
