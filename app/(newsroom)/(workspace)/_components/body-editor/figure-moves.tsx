import type { ReactNodeViewProps } from '@tiptap/react'

import { Icon } from '#components/newsroom/icon'
import { Button } from '#components/ui/button'
import { Row } from '#components/ui/row'

import { moveBlock } from './block-commands.ts'
import { makeLead } from './figure-commands.ts'

/** Moves a picture in the text, makes it the one of lists, or takes it out. */
export function FigureMoves({
  editor,
  getPos,
  lead,
  onDrop,
}: Pick<ReactNodeViewProps, 'editor' | 'getPos'> & {
  /** Where the picture of lists stands; null when the text has none. */
  lead: number | null
  onDrop: () => void
}) {
  const move = (direction: -1 | 1) => {
    const pos = getPos()
    if (pos === undefined) return
    editor.commands.setNodeSelection(pos)
    moveBlock(direction)(editor.state, editor.view.dispatch)
    // At once, so that the next key moves it on.
    editor.view.focus()
  }
  return (
    <Row align="end">
      {lead !== null && lead === getPos() && (
        <span className="mr-auto self-center text-xs text-ink-2" role="status">
          主图：列表、首页和转发时用这张
        </span>
      )}
      {lead !== null && lead !== getPos() && (
        <Button
          kind="quiet"
          size="small"
          onClick={() => {
            const pos = getPos()
            if (pos !== undefined) makeLead(pos)(editor.state, editor.view.dispatch)
          }}
        >
          设为主图
        </Button>
      )}
      <Button kind="quiet" size="small" aria-keyshortcuts="Alt+ArrowUp" onClick={() => move(-1)}>
        <Icon name="up" />
        上移
      </Button>
      <Button kind="quiet" size="small" aria-keyshortcuts="Alt+ArrowDown" onClick={() => move(1)}>
        <Icon name="down" />
        下移
      </Button>
      <Button kind="quiet" size="small" onClick={onDrop}>
        <Icon name="cross" />
        去掉这张
      </Button>
    </Row>
  )
}
