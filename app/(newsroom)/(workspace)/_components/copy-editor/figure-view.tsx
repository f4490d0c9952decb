import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { useState } from 'react'

import { Icon } from '#components/newsroom/icon'
import type { Focus } from '#domain/article/body'

import { moveBlock } from './block-commands.ts'
import { useFigureSetting } from './figure-context.ts'
import { FocusField } from './focus-field.tsx'

const FIELDS = [
  { name: 'caption', word: '图注', limit: 300, placeholder: '图上的人和事，一两句话' },
  { name: 'credit', word: '摄影', limit: 60, placeholder: '谁拍的；不知道就写供图单位' },
  { name: 'alt', word: '画面说明', limit: 200, placeholder: '给看不见图的读者：画面上有什么' },
] as const

/** A picture where it stands in the text, with its words and the ways to move it. */
export function FigureView(props: ReactNodeViewProps) {
  const { node, editor, getPos, selected, updateAttributes, deleteNode } = props
  const { addresses, checked } = useFigureSetting()
  const address = addresses[Number(node.attrs['mediaId'])]
  const move = (direction: -1 | 1) => {
    const pos = getPos()
    if (pos === undefined) return
    editor.commands.setNodeSelection(pos)
    moveBlock(direction)(editor.state, editor.view.dispatch)
    // At once, so that the next key moves it on.
    editor.view.focus()
  }
  return (
    <NodeViewWrapper
      className={selected ? 'plate chosen' : 'plate'}
      role="group"
      aria-label="一张图片"
      contentEditable={false}
    >
      <div className="plate-picture" data-drag-handle="" title="拖动可以换位置">
        {address ? (
          <img src={address} alt={String(node.attrs['alt'])} draggable={false} />
        ) : (
          <span className="mute">图片看不到了</span>
        )}
      </div>
      <div className="plate-words">
        {FIELDS.map(({ name, word, limit, placeholder }) => (
          <FigureWords
            key={name}
            word={word}
            limit={limit}
            placeholder={placeholder}
            tall={name === 'caption'}
            kept={String(node.attrs[name])}
            wanting={checked}
            onWrite={(text) => updateAttributes({ [name]: text })}
          />
        ))}
        {address && (
          <FocusField
            address={address}
            kept={node.attrs['focus'] as Focus | null}
            onSet={(focus) => updateAttributes({ focus })}
          />
        )}
        <div className="row">
          <button
            type="button"
            className="button plain slim"
            aria-keyshortcuts="Alt+ArrowUp"
            onClick={() => move(-1)}
          >
            <Icon name="up" />
            上移
          </button>
          <button
            type="button"
            className="button plain slim"
            aria-keyshortcuts="Alt+ArrowDown"
            onClick={() => move(1)}
          >
            <Icon name="down" />
            下移
          </button>
          <button
            type="button"
            className="button plain slim"
            onClick={() => {
              deleteNode()
              editor.view.focus()
            }}
          >
            <Icon name="cross" />
            去掉这张
          </button>
        </div>
      </div>
    </NodeViewWrapper>
  )
}

/**
 * One line of a picture's words. It holds what is being typed itself: the document answers a moment
 * later, which would move the caret and break an input method's composition.
 */
function FigureWords({
  word,
  limit,
  placeholder,
  tall,
  kept,
  wanting,
  onWrite,
}: {
  word: string
  limit: number
  placeholder: string
  tall: boolean
  kept: string
  wanting: boolean
  onWrite: (text: string) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const field = {
    value: typed ?? kept,
    maxLength: limit,
    placeholder,
    onChange: ({ target }: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      setTyped(target.value)
      onWrite(target.value)
    },
    onBlur: () => setTyped(null),
    ...(wanting && kept.trim() === ''
      ? { 'aria-invalid': true, 'aria-describedby': 'issue-pictures' }
      : {}),
  }
  return (
    <label>
      {word}
      {tall ? (
        <textarea className="area" rows={2} {...field} />
      ) : (
        <input className="input" {...field} />
      )}
    </label>
  )
}
