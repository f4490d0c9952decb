import type { Editor } from '@tiptap/react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'

import { useLeaveWarning } from '#components/form/use-leave-warning'
import { useShortcuts } from '#components/form/use-shortcuts'
import { Split } from '#components/ui/split'
import type { Content } from '#domain/article/content'
import type { FoundFacts } from '#domain/copydesk/facts/read-facts'

import { isTextFile } from '../../_lib/bring-file.ts'
import { strayIssues } from '../../_lib/content-checks.ts'
import { useToday } from '../../_lib/use-today.ts'
import { BodyEditor } from '../body-editor/body-editor.tsx'
import type { Left } from '../body-editor/paste/format-left.ts'
import type { OnFill } from '../body-editor/picked-words.tsx'
import { replaceBody, useBodyEditor } from '../body-editor/use-body-editor.ts'
import { useFind } from '../body-editor/use-find.ts'
import { useUploads, whyNotComplete } from '../body-editor/use-uploads.ts'
import { fieldGrid } from '../edition-fields/field-grid.ts'
import { HeadlineFields } from '../edition-fields/headline-fields.tsx'
import { BringOffer } from './brought/bring-offer.tsx'
import { BroughtNote } from './brought/brought-note.tsx'
import { addressesOf, useBroughtFile } from './brought/use-brought-file.ts'
import { useFileDrop } from './brought/use-file-drop.ts'
import { ConflictScreen, whyNotSettled } from './conflict-screen.tsx'
import { EditorControls } from './editor-controls.tsx'
import type { EditionFormProps } from './edition-form-props.ts'
import { EditionSide } from './edition-side.tsx'
import { FromDeviceNote, PutOffNote, SessionNote, StoppingNotes } from './session-notes.tsx'
import type { SessionStart } from '../editor-session/session-state.ts'
import { PreviewPanel } from './preview-panel.tsx'
import { SaveBar } from './save-bar.tsx'
import { tidyContent, withoutBlankCredits } from './tidy-content.ts'
import { useEditorSession } from '../editor-session/use-editor-session.ts'
import { SHOWN_FIELDS } from './shown-fields.ts'
import { useFocusKept } from './use-focus-kept.ts'
import { useOfferDesk } from './use-offer-desk.ts'
import { useNotesInView, useProblemFocus } from './use-problem-focus.ts'
import { useRepairs } from './use-repairs.tsx'
import { useVersions } from './use-versions.tsx'

type EditionEditorProps = Omit<EditionFormProps, 'content' | 'working' | 'edition'> & {
  start: SessionStart
  /** Who had the words that it begins with. */
  from: 'server' | 'device'
  /** This device was asked for words of its own. */
  ready: boolean
}

/** The form's fields with the session that saves them. */
export function EditionEditor({
  title,
  accountId,
  start,
  from,
  ready,
  divisions,
  topics,
  addresses,
  remembered = null,
  task = 'write',
  remarks = null,
  beginWith,
  status,
  children,
}: EditionEditorProps) {
  const [values, setValues] = useState<Content>(start.content)
  const [preview, setPreview] = useState(false)
  const [facts, setFacts] = useState<FoundFacts | null>(null)
  const [left, setLeft] = useState<Left | null>(null)
  const [stopped, setStopped] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const noteList = useRef<HTMLDivElement>(null)
  const editorRef = useRef<Editor | null>(null)
  const uploads = useUploads(editorRef, addresses, accountId)
  const editor = useBodyEditor(values.body, {
    onChange: (body) => set({ body }),
    onFiles: (files, pos) => bring(files, pos),
    onPictures: uploads.place,
    onLeft: setLeft,
  })
  useEffect(() => {
    editorRef.current = editor
  }, [editor])
  const find = useFind(editor)
  // The same object until something is written, so that what is deferred is worked out once.
  const mine = useMemo(() => withoutBlankCredits(values), [values])
  const { session, state } = useEditorSession(start, task, accountId)
  const checked = useDeferredValue(mine)
  const today = useToday()
  const { issues, problem, signedOut, accountClosed, latest } = state
  const closed = state.doing === 'submitting' || state.doing === 'leaving'
  const fill: OnFill = (part) => setValues((now) => ({ ...now, ...part(now) }))
  const set = (part: Partial<Content>) => fill(() => part)
  const lookAt = () => {
    session.flush()
    setPreview(true)
  }
  const put = (content: Content) => {
    const tidy = tidyContent(content)
    setValues(tidy)
    if (editor) replaceBody(editor, tidy.body)
  }
  const desk = useOfferDesk(editor, values, { facts, remembered, divisions, today }, fill)
  const repairs = useRepairs(mine, put)
  const incomplete = whyNotComplete(uploads, task === 'write' ? '提交' : '存好')
  if (stopped && incomplete === null) setStopped(false)
  const problems = problem && !signedOut && !accountClosed && !latest ? [problem] : []
  // Without its pictures the edition is not handed in, whatever else there is to do.
  const notes =
    stopped && incomplete !== null
      ? [incomplete]
      : [...problems, ...strayIssues(issues, SHOWN_FIELDS)]
  const submit = () => {
    setStopped(incomplete !== null)
    if (incomplete === null) void session.submit()
  }
  const show = (content: Content, pictures: Readonly<Record<number, string>>) => {
    uploads.know(pictures)
    put(content)
  }
  const writable = divisions.map(({ code }) => code)
  const file = useBroughtFile(mine, { topics, writable }, (content, pictures) =>
    show(content, addressesOf(pictures)),
  )
  const versions = useVersions({ session, state }, mine, show)
  const bring = (files: readonly File[], pos?: number) => {
    if (closed) return
    file.take(files.filter(isTextFile))
    uploads.bring(
      files.filter((one) => !isTextFile(one)),
      pos,
    )
  }
  useFileDrop(bring)
  const leave = () => session.leave(task === 'review').then(() => window.location.reload())
  const json = JSON.stringify(mine)
  useEffect(() => {
    if (ready) session.change(JSON.parse(json))
  }, [session, json, ready])
  // Words go on from the device; a picture on its way does not.
  const unsafe = (state.unsent && state.storedOnDevice !== true) || incomplete !== null
  useLeaveWarning(unsafe && state.doing !== 'leaving')
  useShortcuts({ 'ctrl+s': () => void session.save(), 'ctrl+Enter': submit })
  useFocusKept(closed)
  useNotesInView(stopped, noteList)
  useProblemFocus(state, closed, { form, notes: noteList })

  return (
    <>
      <EditorControls ready={ready}>
        <SaveBar
          title={title}
          session={session}
          state={state}
          task={task}
          onPreview={lookAt}
          onVersions={versions.open}
          onSubmit={submit}
        >
          {status}
        </SaveBar>
      </EditorControls>
      {/* Not a form element: what stands above the text and beside it has forms of its own. */}
      <Split
        wide
        ref={form}
        role="form"
        aria-label="稿件"
        inert={closed}
        onKeyDown={find.keys}
        onBlur={() => session.flush()}
        onCompositionStart={() => session.compose(true)}
        onCompositionEnd={() => session.compose(false)}
      >
        <div className={fieldGrid({ of: 'edition' })}>
          <div ref={noteList} className="*:mb-3 empty:hidden">
            {children}
            {from === 'device' && start.latest === null && <FromDeviceNote state={state} />}
            {task === 'write' && <BringOffer ready={ready} onFiles={bring} others={beginWith} />}
            <BroughtNote desk={file} content={mine} />
            <PutOffNote state={state} onChoose={() => session.putOff(false)} />
            <StoppingNotes sentences={notes} />
          </div>
          <EditorControls ready={ready}>
            <HeadlineFields
              values={values}
              issues={issues}
              onChange={(line, text) => set({ [line]: text })}
            />
            <BodyEditor
              editor={ready ? editor : null}
              values={values}
              prefilled={remembered?.prefilled ?? []}
              onFill={fill}
              uploads={uploads}
              find={find}
              left={left}
              onLeft={setLeft}
              remarks={remarks}
              issues={issues}
            />
            <SessionNote state={state} content={values} />
          </EditorControls>
        </div>
        <EditorControls ready={ready}>
          <EditionSide
            values={values}
            checked={checked}
            today={today}
            state={state}
            desk={desk}
            repairs={repairs}
            divisions={divisions}
            topics={topics}
            task={task}
            onChange={set}
            onFacts={setFacts}
            onPreview={lookAt}
            onVersions={versions.open}
          />
        </EditorControls>
      </Split>
      {preview && (
        <PreviewPanel
          editionId={state.edition?.editionId ?? null}
          saved={state.saved}
          onClose={() => setPreview(false)}
        />
      )}
      {versions.dialog}
      {latest && !state.isPutOff && (
        <ConflictScreen
          latest={latest}
          mine={mine}
          setting={{ divisions, topics }}
          busy={state.doing !== 'idle'}
          problem={latest.editable ? whyNotSettled(state) : problem}
          onSettle={(chosen) =>
            void session.resolveConflict(chosen).then((done) => done && put(chosen))
          }
          onLater={() => session.putOff(true)}
          onLeave={() => void leave()}
        />
      )}
    </>
  )
}
