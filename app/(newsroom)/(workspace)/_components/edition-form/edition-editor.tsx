import { useRef, useState } from 'react'

import { useShortcuts } from '#components/form/use-shortcuts'
import { Split } from '#components/ui/split'
import type { FoundFacts } from '#domain/copydesk/facts/read-facts'

import { isTextFile } from '../../_lib/bring-file.ts'
import { useToday } from '../../_lib/use-today.ts'
import { BodyEditor } from '../body-editor/body-editor.tsx'
import { useFind } from '../body-editor/use-find.ts'
import { fieldGrid } from '../edition-fields/field-grid.ts'
import { HeadlineFields } from '../edition-fields/headline-fields.tsx'
import { BringOffer } from './brought/bring-offer.tsx'
import { BroughtNote } from './brought/brought-note.tsx'
import { addressesOf, useBroughtFile } from './brought/use-brought-file.ts'
import { useFileDrop } from './brought/use-file-drop.ts'
import { EditorControls } from './editor-controls.tsx'
import type { EditionFormProps } from './edition-form-props.ts'
import { EditionSide } from './edition-side.tsx'
import { FromDeviceNote, PutOffNote, SessionNote, StoppingNotes } from './session-notes.tsx'
import type { SessionStart } from '../editor-session/session-state.ts'
import { SessionConflict } from './session-conflict.tsx'
import { PreviewPanel } from './preview-panel.tsx'
import { SaveBar } from './save-bar.tsx'
import { useEditorSession } from '../editor-session/use-editor-session.ts'
import { useEditionText } from './use-edition-text.ts'
import { useFocusKept } from './use-focus-kept.ts'
import { useHandIn } from './use-hand-in.ts'
import { useOfferDesk } from './use-offer-desk.ts'
import { useNotesInView, useProblemFocus } from './use-problem-focus.ts'
import { useRepairs } from './use-repairs.tsx'
import { useSavedChanges } from './use-saved-changes.ts'
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
  const [preview, setPreview] = useState(false)
  const [facts, setFacts] = useState<FoundFacts | null>(null)
  const form = useRef<HTMLDivElement>(null)
  const noteList = useRef<HTMLDivElement>(null)
  const { session, state } = useEditorSession(start, task, accountId)
  const closed = state.doing === 'submitting' || state.doing === 'leaving'
  const text = useEditionText(start.content, { addresses, accountId }, bring)
  const { values, mine, editor, uploads, set, fill, put } = text
  const find = useFind(editor)
  const today = useToday()
  const desk = useOfferDesk(editor, values, { facts, remembered, divisions, today }, fill)
  const repairs = useRepairs(mine, put)
  const handIn = useHandIn({ session, state }, uploads, task)
  const versions = useVersions({ session, state }, mine, text.show)
  const writable = divisions.map(({ code }) => code)
  const file = useBroughtFile(mine, { topics, writable }, (content, pictures) =>
    text.show(content, addressesOf(pictures)),
  )
  function bring(files: readonly File[], pos?: number) {
    if (closed) return
    file.take(files.filter(isTextFile))
    uploads.bring(
      files.filter((one) => !isTextFile(one)),
      pos,
    )
  }
  useFileDrop(bring)
  const lookAt = () => {
    session.flush()
    setPreview(true)
  }
  const leave = () => session.leave(task === 'review').then(() => window.location.reload())
  useSavedChanges({ session, state }, mine, { ready, isComplete: handIn.isComplete })
  useShortcuts({ 'ctrl+s': () => void session.save(), 'ctrl+Enter': handIn.submit })
  useFocusKept(closed)
  useNotesInView(handIn.stopped, noteList)
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
          onSubmit={handIn.submit}
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
            <StoppingNotes sentences={handIn.notes} />
          </div>
          <EditorControls ready={ready}>
            <HeadlineFields
              values={values}
              issues={state.issues}
              onChange={(line, text) => set({ [line]: text })}
            />
            <BodyEditor
              editor={ready ? editor : null}
              values={values}
              prefilled={remembered?.prefilled ?? []}
              onFill={fill}
              uploads={uploads}
              find={find}
              left={text.left}
              onLeft={text.setLeft}
              remarks={remarks}
              issues={state.issues}
            />
            <SessionNote state={state} content={values} />
          </EditorControls>
        </div>
        <EditorControls ready={ready}>
          <EditionSide
            values={values}
            checked={text.checked}
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
      <SessionConflict
        session={session}
        state={state}
        mine={mine}
        setting={{ divisions, topics }}
        onSettled={put}
        onLeave={() => void leave()}
      />
    </>
  )
}
