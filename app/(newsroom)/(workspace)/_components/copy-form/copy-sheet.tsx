import type { Editor } from '@tiptap/react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'

import { ReadyControls } from '#components/form/ready-controls'
import { useLeaveWarning } from '#components/form/use-leave-warning'
import { useShortcuts } from '#components/form/use-shortcuts'
import { Note } from '#components/newsroom/note'
import type { Content } from '#domain/article/content'
import { askAboutEventDay } from '#domain/copydesk/checks/event-day'

import { isCopyFile, type BroughtPicture } from '../../_lib/bring-file.ts'
import { strayIssues } from '../../_lib/copy-checks.ts'
import { useToday } from '../../_lib/use-today.ts'
import { CopyChecks } from '../copy-checks.tsx'
import { BodyEditor } from '../copy-editor/body-editor.tsx'
import { replaceBody, useCopyEditor } from '../copy-editor/use-copy-editor.ts'
import { useFind } from '../copy-editor/use-find.ts'
import { useUploads, whyNotComplete } from '../copy-editor/use-uploads.ts'
import { CopyFields } from '../copy-fields/copy-fields.tsx'
import { OtherForms } from '../other-forms.tsx'
import { BringOffer } from './brought/bring-offer.tsx'
import { BroughtNote } from './brought/brought-note.tsx'
import { useBroughtFile } from './brought/use-brought-file.ts'
import { useFileDrop } from './brought/use-file-drop.ts'
import { ConflictScreen } from './conflict-screen.tsx'
import type { CopyFormProps } from './copy-form-props.ts'
import { NetworkNote, SessionNote } from './desk-notes.tsx'
import type { DeskStart, DeskState } from './desk-state.ts'
import { PreviewPanel } from './preview-panel.tsx'
import { SaveBar } from './save-bar.tsx'
import { tidyContent, withoutBlankCredits } from './tidy-content.ts'
import { useDesk } from './use-desk.ts'
import { useFocusKept } from './use-focus-kept.ts'

const SHOWN = ['headline', 'kicker', 'subtitle', 'body', 'credits', 'pictures', 'divisionCode']
const SHOWN_TOO = ['event.start', 'event.end', 'event.dateText', 'printDate', 'dateline', 'topicId']

type CopySheetProps = Omit<CopyFormProps, 'content' | 'working' | 'place'> & {
  start: DeskStart
  /** This device was asked for words of its own. */
  ready: boolean
}

/** The form's fields with the desk that keeps them. */
export function CopySheet({
  title,
  accountId,
  start,
  ready,
  divisions,
  topics,
  addresses,
  task = 'write',
  remarks = null,
  status,
  children,
}: CopySheetProps) {
  const [values, setValues] = useState<Content>(start.content)
  const [preview, setPreview] = useState(false)
  const [left, setLeft] = useState<string | null>(null)
  const [stopped, setStopped] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const editorRef = useRef<Editor | null>(null)
  const uploads = useUploads(editorRef, addresses)
  const editor = useCopyEditor(values.body, {
    onChange: (body) => set({ body }),
    onFiles: (files, pos) => bring(files, pos),
    onPasted: (pictures, sentence) => {
      uploads.place(pictures)
      setLeft(sentence)
    },
  })
  useEffect(() => {
    editorRef.current = editor
  }, [editor])
  const find = useFind(editor)
  // The same object until something is written, so that what is deferred is worked out once.
  const mine = useMemo(() => withoutBlankCredits(values), [values])
  const { desk, state } = useDesk(start, task, accountId)
  const checked = useDeferredValue(mine)
  const today = useToday()
  const { issues, problem, signedOut, asked, latest } = state
  const closed = state.doing === 'submitting' || state.doing === 'gone'
  const set = (part: Partial<Content>) => setValues((now) => ({ ...now, ...part }))
  const lookAt = () => {
    desk.flush()
    setPreview(true)
  }
  const put = (content: Content) => {
    const tidy = tidyContent(content)
    setValues(tidy)
    if (editor) replaceBody(editor, tidy.body)
  }
  const incomplete = whyNotComplete(uploads.running, task === 'write' ? '提交' : '存好')
  if (stopped && incomplete === null) setStopped(false)
  const said = problem !== null && !signedOut && latest === null ? [problem] : []
  // Without its pictures the copy is not handed in, whatever else there is to do.
  const notes =
    stopped && incomplete !== null
      ? [incomplete]
      : [...said, ...strayIssues(issues, [...SHOWN, ...SHOWN_TOO])]
  const submit = () => {
    setStopped(incomplete !== null)
    if (incomplete === null) void desk.submit()
  }
  const settle = async (chosen: Content) => {
    if (await desk.settle(chosen)) put(chosen)
  }
  const writable = divisions.map(({ code }) => code)
  const file = useBroughtFile(mine, { topics, writable }, (content, pictures) => {
    uploads.know(addressesOf(pictures))
    put(content)
  })
  const bring = (files: readonly File[], pos?: number) => {
    if (closed) return
    file.take(files.filter(isCopyFile))
    uploads.bring(
      files.filter((one) => !isCopyFile(one)),
      pos,
    )
  }
  useFileDrop(bring)

  const leave = async () => {
    await desk.leave(task === 'review')
    window.location.reload()
  }

  const words = JSON.stringify(mine)
  useEffect(() => {
    if (ready) desk.write(JSON.parse(words))
  }, [desk, words, ready])
  // Words go on from the device; a picture on its way does not.
  const unsafe = (state.unkept && state.onDevice !== true) || uploads.running.length > 0
  useLeaveWarning(unsafe && state.doing !== 'gone')
  useShortcuts({ 'ctrl+s': () => void desk.save(), 'ctrl+Enter': submit }, form)
  useFocusKept(closed)
  useEffect(() => {
    if (stopped) showNotes(form.current)
  }, [stopped])
  useEffect(() => {
    if (problem === null || !asked || signedOut || closed) return
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (wrong) wrong.focus()
    else showNotes(form.current)
  }, [problem, issues, asked, signedOut, closed])

  const division = divisions.find(({ code }) => code === values.divisionCode)
  return (
    <ReadyControls ready={ready}>
      <SaveBar
        title={title}
        desk={desk}
        state={state}
        task={task}
        onPreview={lookAt}
        onSubmit={submit}
      >
        {status}
      </SaveBar>
      <div className="split" inert={closed}>
        <form
          ref={form}
          className="copy-form"
          aria-label="稿件"
          onSubmit={(event) => event.preventDefault()}
          onKeyDown={find.keys}
          onBlur={() => desk.flush()}
          onCompositionStart={() => desk.compose(true)}
          onCompositionEnd={() => desk.compose(false)}
        >
          <div className="notes">
            {children}
            {task === 'write' && <BringOffer onFiles={bring} />}
            <BroughtNote desk={file} words={mine} />
            {notes.map((sentence) => (
              <Note key={sentence} tone="bad">
                {sentence}
              </Note>
            ))}
          </div>
          <CopyFields
            values={values}
            divisions={divisions}
            topics={topics}
            issues={issues}
            dayQuestions={askAboutEventDay(checked, today)}
            onChange={set}
          />
          <BodyEditor
            editor={ready ? editor : null}
            body={values.body}
            uploads={uploads}
            find={find}
            left={left}
            remarks={remarks}
            issues={issues}
          />
          <SessionNote state={state} />
        </form>
        <aside className="side" aria-labelledby="checks-heading">
          <h2 id="checks-heading">{task === 'write' ? '提交前检查' : '保存前检查'}</h2>
          <CopyChecks
            headingId="checks-heading"
            content={checked}
            division={division?.name ?? null}
            editionId={state.place?.editionId ?? null}
          />
          <NetworkNote state={state} />
          <button type="button" className="button slim phone-only" onClick={lookAt}>
            预览
          </button>
          {state.place && <OtherForms editionId={state.place.editionId} writing={state} />}
        </aside>
      </div>
      {preview && (
        <PreviewPanel
          editionId={state.place?.editionId ?? null}
          saved={state.saved}
          onClose={() => setPreview(false)}
        />
      )}
      {latest && (
        <ConflictScreen
          latest={latest}
          mine={mine}
          setting={{ divisions, topics }}
          busy={state.doing !== 'still'}
          problem={latest.editable ? whyNotSettled(state) : problem}
          onSettle={(chosen) => void settle(chosen)}
          onLeave={() => void leave()}
        />
      )}
    </ReadyControls>
  )
}

const showNotes = (form: HTMLFormElement | null) =>
  form?.querySelector('.notes')?.scrollIntoView({ block: 'start' })

const addressesOf = (pictures: readonly BroughtPicture[]): Record<number, string> =>
  Object.fromEntries(
    pictures.flatMap(({ mediaId, address }) => (address ? [[mediaId, address]] : [])),
  )

/** Why a choice between two texts was not taken; null before one was made. */
function whyNotSettled({ offlineSince, asked, problem }: DeskState): string | null {
  if (offlineSince) return '连不上网站，没有存上。两份都还在，连上以后再按一次。'
  return asked ? problem : null
}
