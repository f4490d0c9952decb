import { EditorContent, type Editor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'

import { FieldIssue } from '#components/form/field-issue'
import { BodyBlockView } from '#components/newsroom/body-block-view'
import { FieldRow } from '#components/ui/field-row'
import { HelpText } from '#components/ui/help-text'
import { bodyText } from '#domain/article/body'
import type { Content, Credit } from '#domain/article/content'
import type { FieldIssues } from '#lib/refusal'
import { countCharacters } from '#lib/text'

import { bodyStyles } from '../edition-fields/body-styles.ts'
import type { Remarks } from '../edition-form/edition-form-props.ts'
import { EditorRemarks } from './editor-remarks.tsx'
import { EditorTools } from './editor-tools.tsx'
import { FigureContext } from './figure-context.ts'
import { FindPanel } from './find-panel.tsx'
import { linkSpotOf } from './link-commands.ts'
import { LinkPanel } from './link-panel.tsx'
import { PANELS } from './panel-styles.ts'
import { PasteNote } from './paste-note.tsx'
import type { Left } from './paste/format-left.ts'
import { PickedWords, type OnFill } from './picked-words.tsx'
import { TablePanel } from './table-panel.tsx'
import { UploadList } from './upload-list.tsx'
import type { Find } from './use-find.ts'
import { useLinkKey } from './use-link-key.ts'
import type { Uploads } from './use-uploads.ts'

/** The text of the edition with the pictures among them. */
export function BodyEditor({
  editor,
  values,
  uploads,
  find,
  left,
  onLeft,
  remarks,
  issues,
  prefilled,
  onFill,
}: {
  editor: Editor | null
  values: Content
  uploads: Uploads
  find: Find
  /** What the last paste could not bring along. */
  left: Left | null
  onLeft: (left: Left | null) => void
  /** What was written about it and is not settled. */
  remarks: Remarks | null
  issues: FieldIssues
  /** The names that the form came with. */
  prefilled: readonly Credit[]
  /** Hears what selected words fill. */
  onFill: OnFill
}) {
  const { body } = values
  const chooser = useRef<HTMLInputElement>(null)
  /** How often a link was asked for, while its panel is open: each time it is about what is chosen then. */
  const [linking, setLinking] = useState(0)
  const link = () => {
    if (!editor || !linkSpotOf(editor.state)) return
    find.giveWay()
    setLinking((count) => count + 1)
  }
  useLinkKey(editor, link)
  const wrong = issues['body']
  useWrongMark(editor, wrong !== undefined)
  return (
    <FieldRow label="正文" labelId="label-body">
      <div>
        <div>
          <EditorTools
            editor={editor}
            characters={countCharacters(bodyText(body))}
            onLink={link}
            onPicture={() => chooser.current?.click()}
            onFind={find.open}
          />
          <div className={PANELS}>
            {editor && linking > 0 && find.first === null && (
              <LinkPanel key={linking} editor={editor} onClose={() => setLinking(0)} />
            )}
            {editor && find.first !== null && (
              <FindPanel editor={editor} first={find.first} onClose={find.close} />
            )}
            {editor && linking === 0 && find.first === null && <TablePanel editor={editor} />}
            {editor && <PasteNote editor={editor} left={left} onLeft={onLeft} />}
          </div>
          <FigureContext
            value={{
              addresses: uploads.addresses,
              checked: issues['pictures'] !== undefined,
              know: uploads.know,
              whileCropping: uploads.whileCropping,
            }}
          >
            {editor && remarks && <EditorRemarks editor={editor} body={body} remarks={remarks} />}
            {editor ? (
              <>
                <EditorContent editor={editor} />
                <PickedWords
                  editor={editor}
                  values={values}
                  prefilled={prefilled}
                  onFill={onFill}
                />
              </>
            ) : (
              <div className={bodyStyles({ editor: true })} aria-busy="true">
                {body.content.map((block, index) => (
                  <BodyBlockView key={index} block={block} addresses={uploads.addresses} />
                ))}
              </div>
            )}
          </FigureContext>
        </div>
        <FieldIssue id="issue-body" issues={wrong} />
        <HelpText>选中几个字，可以用作署名、标题、地点或日期；用键盘的，选好按 Tab。</HelpText>
        <UploadList uploads={uploads} chooser={chooser} issues={issues['pictures']} />
      </div>
    </FieldRow>
  )
}

function useWrongMark(editor: Editor | null, wrong: boolean): void {
  useEffect(() => {
    if (!editor) return
    const { dom } = editor.view
    if (wrong) {
      dom.setAttribute('aria-invalid', 'true')
      dom.setAttribute('aria-describedby', 'issue-body')
    } else {
      dom.removeAttribute('aria-invalid')
      dom.removeAttribute('aria-describedby')
    }
  }, [editor, wrong])
}
