import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

// Where pictures will stand that are still on their way: marks beside the document that follow the
// text as it is written on, so that a picture never becomes part of it before it is there.
type Change = { add: { id: number; pos: number; name: string } } | { drop: number }

const SPOT =
  'my-2 rounded-md border border-dashed border-edge px-3 py-2 font-sans text-xs leading-[1.6] text-ink-2'

const KEY = new PluginKey<DecorationSet>('uploadSpots')

export const UploadSpots = Extension.create({
  name: 'uploadSpots',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: KEY,
      state: {
        init: () => DecorationSet.empty,
        apply(tr, spots) {
          const mapped = spots.map(tr.mapping, tr.doc)
          const change = tr.getMeta(KEY) as Change | undefined
          if (!change) return mapped
          if ('drop' in change) return mapped.remove(withId(mapped, change.drop))
          const { id, pos, name } = change.add
          return mapped.add(tr.doc, [Decoration.widget(pos, () => mark(name), { id, side: 1 })])
        },
      },
      props: { decorations: (state) => KEY.getState(state) },
    }),
  ],
})

function mark(name: string): HTMLElement {
  const place = document.createElement('div')
  place.className = SPOT
  place.contentEditable = 'false'
  place.textContent = `${name} 会放在这里`
  return place
}

const withId = (spots: DecorationSet, id: number) =>
  spots.find(undefined, undefined, (spec) => spec['id'] === id)

export const addSpot = (tr: Transaction, id: number, pos: number, name: string): Transaction =>
  tr.setMeta(KEY, { add: { id, pos, name } } satisfies Change).setMeta('addToHistory', false)

export const dropSpot = (tr: Transaction, id: number): Transaction =>
  tr.setMeta(KEY, { drop: id } satisfies Change)

/** Where the place of an upload has come to, or null when the text around it was deleted. */
export function findSpot(state: EditorState, id: number): number | null {
  const spots = KEY.getState(state)
  return (spots && withId(spots, id)[0]?.from) ?? null
}
