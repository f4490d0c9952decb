import type { Editor } from '@tiptap/react'
import { useRef, useState } from 'react'

import { endOfText, placeForBlock } from './block-commands.ts'
import { uploadPicture } from './upload-picture.ts'
import { addSpot, dropSpot, findSpot } from './upload-spots.ts'

export interface Upload {
  id: number
  name: string
  /** From 0 to 1. */
  share: number
  problem: string | null
  file: File
}

export interface Uploads {
  running: readonly Upload[]
  /** Where each picture can be seen, by media id. */
  addresses: Readonly<Record<number, string>>
  /** Sends pictures, to stand at a place of the text; where the caret is, or at the end, unless said. */
  bring(files: Iterable<File>, pos?: number): void
  retry(upload: Upload): void
  giveUp(id: number): void
}

/** Pictures on their way into the text. What is written meanwhile is not touched. */
export function useUploads(
  editor: React.RefObject<Editor | null>,
  known: Readonly<Record<number, string>>,
): Uploads {
  const [running, setRunning] = useState<readonly Upload[]>([])
  const [addresses, setAddresses] = useState(known)
  const last = useRef(0)

  const update = (id: number, part: Partial<Upload>) =>
    setRunning((list) => list.map((one) => (one.id === id ? { ...one, ...part } : one)))
  const drop = (id: number) => setRunning((list) => list.filter((one) => one.id !== id))

  const send = async (file: File, id: number) => {
    const outcome = await uploadPicture(file, (share) => update(id, { share }))
    if (!outcome.ok) return update(id, { problem: outcome.message })
    const { mediaId, address } = outcome.value
    setAddresses((seen) => ({ ...seen, [mediaId]: address }))
    drop(id)
    const view = editor.current?.view
    if (!view) return
    const { state } = view
    const figure = state.schema.nodes['figure']?.create({ mediaId })
    const at = findSpot(state, id) ?? placeForBlock(state.doc, endOfText(state.doc))
    if (figure) view.dispatch(dropSpot(state.tr.insert(at, figure), id))
  }
  return {
    running,
    addresses,
    bring: (files, pos) => {
      const view = editor.current?.view
      if (!view) return
      for (const file of files) {
        const id = (last.current += 1)
        const { doc, selection, tr } = view.state
        const place = pos ?? (view.hasFocus() || selection.from > 1 ? selection.to : endOfText(doc))
        view.dispatch(addSpot(tr, id, placeForBlock(doc, place), file.name))
        setRunning((list) => [...list, { id, name: file.name, share: 0, problem: null, file }])
        void send(file, id)
      }
    },
    retry: ({ id, file }) => {
      update(id, { problem: null, share: 0 })
      void send(file, id)
    },
    giveUp: (id) => {
      const view = editor.current?.view
      if (view) view.dispatch(dropSpot(view.state.tr, id))
      drop(id)
    },
  }
}
