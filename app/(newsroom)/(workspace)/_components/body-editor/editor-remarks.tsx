import type { Editor } from '@tiptap/react'
import { useDeferredValue, useEffect, useMemo } from 'react'
import { createPortal } from 'react-dom'

import type { Body } from '#domain/article/body'
import { followBlocks } from '#domain/difference/block-difference'

import type { Remarks } from '../edition-form/edition-form-props.ts'
import { remarksStyles } from '../remark-styles.ts'
import { EditorRemark } from './editor-remark.tsx'
import { showRemarks } from './remark-spots.ts'
import { useSpaceBeside } from './use-space-beside.ts'

/**
 * The open remarks on a text that is being written: each beside the paragraph it is about, wherever that
 * goes; those on the whole edition, or on a paragraph that is gone, above the text.
 */
export function EditorRemarks({
  editor,
  body,
  remarks,
}: {
  editor: Editor
  /** As it is written now. */
  body: Body
  remarks: Remarks
}) {
  const { editionId, open, now } = remarks
  const beside = useSpaceBeside()
  const written = useDeferredValue(body)
  const places = useMemo(() => followBlocks(remarks.body, written), [remarks.body, written])
  const made = useMemo(
    () => open.map((remark) => ({ remark, dom: document.createElement('div') })),
    [open],
  )
  const placed = useMemo(
    () =>
      made.map(({ remark, dom }) => ({
        remark,
        dom,
        block: remark.block === null ? null : (places[remark.block] ?? null),
      })),
    [made, places],
  )
  useEffect(() => {
    if (editor.view.composing) return
    const spots = placed.flatMap(({ remark, dom, block }) => {
      if (block === null) return []
      dom.id = `remark-${remark.id}`
      dom.className = remarksStyles({ place: 'written' })
      dom.contentEditable = 'false'
      return [{ dom, block }]
    })
    editor.view.dispatch(showRemarks(editor.state.tr, { spots, beside }))
  }, [editor, placed, beside])
  const loose = placed.filter(({ block }) => block === null)
  return (
    <>
      {placed.map(
        ({ remark, dom, block }) =>
          block !== null &&
          createPortal(
            <EditorRemark
              remark={remark}
              editionId={editionId}
              about={`第 ${block + 1} 段`}
              now={now}
            />,
            dom,
            remark.id,
          ),
      )}
      {loose.length > 0 && (
        <div className={remarksStyles({ place: 'loose' })}>
          {loose.map(({ remark }) => (
            <EditorRemark
              key={remark.id}
              remark={remark}
              editionId={editionId}
              about={remark.block === null && remark.gone === null ? '整篇' : '删去的一段'}
              now={now}
            />
          ))}
        </div>
      )}
    </>
  )
}
