import { NodeViewWrapper, useEditorState, type ReactNodeViewProps } from '@tiptap/react'
import { tv } from 'tailwind-variants/lite'

import { Button } from '#components/ui/button'
import type { Crop, Focus } from '#domain/article/body'

import { CropField } from './crop-field.tsx'
import { countUncredited, creditTheRest, leadAmong } from './figure-commands.ts'
import { useFigureSetting } from './figure-context.ts'
import { FigureMoves } from './figure-moves.tsx'
import { FigureTextField } from './figure-text-field.tsx'
import { FocusField } from './focus-field.tsx'

/** The words are below the picture where the text is too narrow for both, as beside remarks. */
const plateStyles = tv({
  base: [
    'my-3 flex flex-wrap gap-4 rounded-md border bg-surface p-3',
    'text-left font-sans text-sm leading-[1.6] [&_img]:w-full [&_img]:rounded-sm',
  ],
  variants: {
    selected: {
      true: 'border-azure shadow-[0_0_0_1px_var(--color-azure)]',
      false: 'border-line-strong',
    },
  },
})

const FIELDS = [
  { name: 'caption', word: '图注', limit: 300, placeholder: '图上的人和事，一两句话' },
  { name: 'credit', word: '摄影', limit: 60, placeholder: '谁拍的；不知道就写供图单位' },
  { name: 'alt', word: '画面说明', limit: 200, placeholder: '给看不见图的读者：画面上有什么' },
] as const

/** A picture where it is in the text, with its words and the ways to move it. */
export function FigureView(props: ReactNodeViewProps) {
  const { node, editor, getPos, selected, updateAttributes, deleteNode } = props
  const { addresses, checked, know } = useFigureSetting()
  const crop = node.attrs['crop'] as Crop | null
  const whole = crop?.of ?? Number(node.attrs['mediaId'])
  const wholeAddress = addresses[whole]
  const address = addresses[Number(node.attrs['mediaId'])]
  const { lead, uncredited } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => ({
      lead: leadAmong(state.doc),
      uncredited: countUncredited(state.doc),
    }),
  })
  const credit = String(node.attrs['credit']).trim()
  return (
    <NodeViewWrapper
      className={plateStyles({ selected })}
      data-selected={selected}
      role="group"
      aria-label="一张图片"
      contentEditable={false}
    >
      <div
        className="flex-[0_0_236px] self-start max-md:basis-full data-drag-handle:cursor-grab"
        data-drag-handle=""
        title="拖动可以换位置"
      >
        {address ? (
          <img src={address} alt={String(node.attrs['alt'])} draggable={false} />
        ) : (
          <span className="text-ink-2">图片看不到了</span>
        )}
      </div>
      <div className="grid min-w-0 flex-[1_1_280px] gap-2 max-md:basis-full">
        {FIELDS.map(({ name, word, limit, placeholder }) => (
          <FigureTextField
            key={name}
            label={word}
            limit={limit}
            placeholder={placeholder}
            tall={name === 'caption'}
            kept={String(node.attrs[name])}
            wanting={checked}
            onWrite={(text) => updateAttributes({ [name]: text })}
          />
        ))}
        {credit !== '' && uncredited > 0 && (
          <Button
            className="justify-self-start"
            size="small"
            onClick={() => creditTheRest(credit)(editor.state, editor.view.dispatch)}
          >
            没写的 {uncredited} 张也写“{credit}”
          </Button>
        )}
        {wholeAddress && (
          <CropField
            whole={whole}
            address={wholeAddress}
            kept={crop}
            onCropped={({ mediaId, address: cropped, crop: cut }) => {
              know({ [mediaId]: cropped })
              updateAttributes({ mediaId, crop: cut, focus: null })
            }}
            onWhole={() => updateAttributes({ mediaId: whole, crop: null, focus: null })}
          />
        )}
        {address && (
          <FocusField
            address={address}
            kept={node.attrs['focus'] as Focus | null}
            onSet={(focus) => updateAttributes({ focus })}
          />
        )}
        <FigureMoves
          editor={editor}
          getPos={getPos}
          lead={lead}
          onDrop={() => {
            deleteNode()
            editor.view.focus()
          }}
        />
      </div>
    </NodeViewWrapper>
  )
}
