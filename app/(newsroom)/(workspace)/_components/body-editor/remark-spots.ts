import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

import { bodyFromDoc } from './schema.ts'

// Where remarks are in the text that is being written: beside the document, at the paragraph each one
// is about. They are no part of the text and follow it while it is written on.
export interface RemarkSpot {
  /** In the body, from 0. */
  block: number
  /** What is shown there; it carries the id that its paragraph is described by. */
  dom: HTMLElement
}

interface Shown {
  spots: readonly RemarkSpot[]
  /** Beside the paragraph, beginning where it begins; else below it. */
  beside: boolean
}

const KEY = new PluginKey<DecorationSet>('remarkSpots')

export const RemarkSpots = Extension.create({
  name: 'remarkSpots',
  // Browsers do not take the caret past a remark that is before the first paragraph.
  addKeyboardShortcuts() {
    return { 'Mod-Home': () => this.editor.commands.focus('start') }
  },
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: KEY,
      state: {
        init: () => DecorationSet.empty,
        apply(tr, marks) {
          const shown = tr.getMeta(KEY) as Shown | undefined
          if (!shown) return marks.map(tr.mapping, tr.doc)
          return DecorationSet.create(tr.doc, marksOf(tr.doc, shown))
        },
      },
      props: { decorations: (state) => KEY.getState(state) },
    }),
  ],
})

/** The id of what a remark says: its label names it, and would replace its words. */
export const remarkWordsId = (remarkId: string): string => `${remarkId}-words`

export const showRemarks = (tr: Transaction, shown: Shown): Transaction => tr.setMeta(KEY, shown)

const REMARKED = 'shadow-[-3px_0_0_-1px_var(--color-ochre)]'

// Keys and clicks in a remark are not the text's.
const stopEvent = () => true

function marksOf(doc: Node, { spots, beside }: Shown): Decoration[] {
  const marks: Decoration[] = []
  let block = -1
  doc.forEach((node, offset) => {
    // A blank paragraph is no block of the body.
    if (bodyFromDoc({ content: [node.toJSON()] }).content.length === 0) return
    block += 1
    const here = spots.filter((spot) => spot.block === block)
    if (here.length === 0) return
    const end = offset + node.nodeSize
    const described = here.map(({ dom }) => remarkWordsId(dom.id)).join(' ')
    marks.push(Decoration.node(offset, end, { class: REMARKED, 'aria-describedby': described }))
    for (const { dom } of here) {
      const spec = { side: beside ? -1 : 1, ignoreSelection: true, stopEvent }
      marks.push(Decoration.widget(beside ? offset : end, dom, spec))
    }
  })
  return marks
}
