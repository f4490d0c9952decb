import type { Editor } from '@tiptap/react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'

import type { Content } from '#domain/article/content'

import type { Left } from '../body-editor/paste/format-left.ts'
import type { OnFill } from '../body-editor/picked-words.tsx'
import { replaceBody, useBodyEditor } from '../body-editor/use-body-editor.ts'
import { useUploads } from '../body-editor/use-uploads.ts'
import { tidyContent, withoutBlankCredits } from './tidy-content.ts'

/** What is written in the form: its fields, its body in the editor, and the pictures on their way there. */
export function useEditionText(
  begin: Content,
  { addresses, accountId }: { addresses: Readonly<Record<number, string>>; accountId: number },
  onFiles: (files: readonly File[], pos?: number) => void,
) {
  const [values, setValues] = useState<Content>(begin)
  const [left, setLeft] = useState<Left | null>(null)
  const editorRef = useRef<Editor | null>(null)
  const uploads = useUploads(editorRef, addresses, accountId)
  const fill: OnFill = (part) => setValues((now) => ({ ...now, ...part(now) }))
  const set = (part: Partial<Content>) => fill(() => part)
  const editor = useBodyEditor(values.body, {
    onChange: (body) => set({ body }),
    onFiles,
    onPictures: uploads.place,
    onLeft: setLeft,
  })
  useEffect(() => {
    editorRef.current = editor
  }, [editor])
  const put = (content: Content) => {
    const tidy = tidyContent(content)
    setValues(tidy)
    if (editor) replaceBody(editor, tidy.body)
  }
  // The same object until something is written, so that what is deferred is worked out once.
  const mine = useMemo(() => withoutBlankCredits(values), [values])
  return {
    values,
    /** As it is saved. */
    mine,
    /** As the checks read it, a little later than it is typed. */
    checked: useDeferredValue(mine),
    editor,
    uploads,
    /** What a paste left out. */
    left,
    setLeft,
    fill,
    set,
    put,
    /** Puts another text here, with the addresses of its pictures. */
    show: (content: Content, pictures: Readonly<Record<number, string>>) => {
      uploads.know(pictures)
      put(content)
    },
  }
}
