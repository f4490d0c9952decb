import type { Node as DocNode } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import type { Editor } from '@tiptap/react'
import { useRef, useState } from 'react'

import type { Focus } from '#domain/article/body'

import { endOfText, placeForBlock } from './block-commands.ts'
import type { PlacedPicture } from './paste/paste-into.ts'
import { uploadPicture } from './upload-picture.ts'
import { addSpot, dropSpot, findSpot } from './upload-spots.ts'
import { useMissedPictures, type MissedPictures } from './use-missed-pictures.ts'

export interface Upload {
  id: number
  name: string
  /** How much has been sent, from 0 to 1: at 1 the site is at work; null while others go first. */
  share: number | null
  /** The line is away; it goes on by itself. */
  away: boolean
  problem: string | null
  /** Null for a picture that a clipboard only names: its place is kept until its file is chosen. */
  file: File | null
}

export interface Uploads {
  running: readonly Upload[]
  /** How many pictures are being cropped. */
  cropping: number
  /** Where each picture can be seen, by media id. */
  addresses: Readonly<Record<number, string>>
  /** That a picture was here already, in words. */
  message: string | null
  /** Adds addresses of pictures that came another way. */
  know(more: Readonly<Record<number, string>>): void
  /** Counts a crop until it is there. */
  whileCropping<T>(work: Promise<T>): Promise<T>
  /** Sends pictures and inserts them at a place of the text; by default at the caret, or at the end. */
  bring(files: Iterable<File>, pos?: number): void
  /** The same for pictures that each have a place of their own. */
  place(pictures: readonly PlacedPicture[]): void
  /** Inserts a picture that is here already where the caret is, or at the end. */
  insert(picture: HeldPicture): void
  /** Sends one again, or for the first time when its file was chosen only now. */
  retry(upload: Upload, chosen?: File): void
  giveUp(id: number): void
  /** What was on its way when the page was left. */
  missed: MissedPictures
}

/** A picture of the site with the words to place it with. */
export interface HeldPicture {
  mediaId: number
  address: string
  alt: string
  caption: string
  credit: string
  focus: Focus | null | undefined
}

/**
 * Why the edition cannot be handed in yet: pictures that are not in it would be missed by nobody, and what is being
 * cut away would be seen. `then` is what the form's button does.
 */
export function whyNotComplete(
  { running, cropping }: Pick<Uploads, 'running' | 'cropping'>,
  then: '提交' | '存好',
): string | null {
  if (running.length === 0) return cropping > 0 ? `图片还在裁剪，裁好再${then}。` : null
  const names = running.map(({ name }) => name).join('、')
  if (running.some(({ away }) => away))
    return `图片在等网络：${names}。连上以后会接着传，传完再${then}。`
  return running.some(({ problem, file }) => problem !== null || !file)
    ? `图片没有传上去：${names}。请再传一次，或者按“不传了”“不要这张”，然后${then}。`
    : `图片还在上传：${names}。传完再${then}。`
}

/** Pictures on their way into the text. What is written meanwhile is not touched. */
export function useUploads(
  editor: React.RefObject<Editor | null>,
  known: Readonly<Record<number, string>>,
  accountId: number,
): Uploads {
  const [running, setRunning] = useState<readonly Upload[]>([])
  const [addresses, setAddresses] = useState(known)
  const [cropping, setCropping] = useState(0)
  const [message, setMessage] = useState<string | null>(null)
  const missed = useMissedPictures(
    accountId,
    running.map(({ name }) => name),
  )
  const last = useRef(0)
  const line = useRef(Promise.resolve())

  const update = (id: number, part: Partial<Upload>) =>
    setRunning((list) => list.map((one) => (one.id === id ? { ...one, ...part } : one)))
  const drop = (id: number) => setRunning((list) => list.filter((one) => one.id !== id))

  const send = async (file: File, id: number) => {
    update(id, { share: 0, away: false })
    const outcome = await uploadPicture(file, (share, away) => update(id, { share, away }))
    if (!outcome.ok) return update(id, { problem: outcome.message })
    const { mediaId, address, alreadyStored } = outcome.value
    setAddresses((seen) => ({ ...seen, [mediaId]: address }))
    drop(id)
    const view = editor.current?.view
    if (!view) return
    const { state } = view
    const figure = state.schema.nodes['figure']?.create({ mediaId })
    if (alreadyStored) setMessage(formatKnown(file.name, standsIn(state.doc, mediaId)))
    const at = findSpot(state, id) ?? placeForBlock(state.doc, endOfText(state.doc))
    if (figure) view.dispatch(dropSpot(state.tr.insert(at, figure), id))
  }
  /** One after the other: a slow line shared by many carries none of them in time. */
  const queue = (file: File, id: number) => {
    const run = () => send(file, id)
    line.current = line.current.then(run, run)
  }
  const place = (pictures: readonly PlacedPicture[]) => {
    const view = editor.current?.view
    if (!view) return
    setMessage(null)
    if (missed.names.length > 0) missed.forget(pictures.map(({ name }) => name))
    for (const { pos, name, file } of pictures) {
      const id = (last.current += 1)
      const { doc, tr } = view.state
      view.dispatch(addSpot(tr, id, placeForBlock(doc, pos), name))
      setRunning((list) => [...list, { id, name, share: null, away: false, problem: null, file }])
      if (file) queue(file, id)
    }
  }
  return {
    running,
    cropping,
    addresses,
    message,
    know: (more) => setAddresses((seen) => ({ ...seen, ...more })),
    whileCropping: (work) => {
      setCropping((count) => count + 1)
      return work.finally(() => setCropping((count) => count - 1))
    },
    bring: (files, pos) => {
      const view = editor.current?.view
      if (!view) return
      const at = pos ?? placeOfCaret(view)
      place(Array.from(files, (file) => ({ pos: at, name: file.name, file })))
    },
    place,
    insert: ({ address, ...attrs }) => {
      const view = editor.current?.view
      const figure = view?.state.schema.nodes['figure']?.create(attrs)
      if (!view || !figure) return
      setMessage(
        standsIn(view.state.doc, attrs.mediaId) ? '这张图片正文里已经有了，多的请去掉。' : null,
      )
      setAddresses((seen) => ({ ...seen, [attrs.mediaId]: address }))
      view.dispatch(view.state.tr.insert(placeForBlock(view.state.doc, placeOfCaret(view)), figure))
    },
    retry: ({ id, file }, chosen) => {
      const sent = chosen ?? file
      if (!sent) return
      update(id, { problem: null, share: null, name: sent.name, file: sent })
      queue(sent, id)
    },
    giveUp: (id) => {
      const view = editor.current?.view
      if (view) view.dispatch(dropSpot(view.state.tr, id))
      drop(id)
    },
    missed,
  }
}

/** Where the caret is, or the end of the text while nobody has chosen a place. */
function placeOfCaret(view: EditorView): number {
  const { doc, selection } = view.state
  return view.hasFocus() || selection.from > 1 ? selection.to : endOfText(doc)
}

function standsIn(doc: DocNode, mediaId: number): boolean {
  for (const block of doc.children) if (block.attrs['mediaId'] === mediaId) return true
  return false
}

const formatKnown = (name: string, here: boolean): string =>
  here
    ? `“${name}”正文里已经有了，现在有两张一样的，多的请去掉。`
    : `“${name}”以前传过，没有再存一份，用的就是那一张。`
