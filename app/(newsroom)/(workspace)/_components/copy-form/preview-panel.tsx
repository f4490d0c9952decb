import { useEffect, useRef, useState } from 'react'

import { Segments } from '#components/form/segments'
import { Icon } from '#components/newsroom/icon'

import type { DeskState } from './desk-state.ts'

const VIEWS = { page: '网页', phone: '手机', elder: '长者版' } as const
type View = keyof typeof VIEWS

/** The copy as readers would see it, beside the form; it follows what was saved. */
export function PreviewPanel({
  editionId,
  saved,
  onClose,
}: {
  /** Null until the first words were saved. */
  editionId: number | null
  /** The last save: another one each time, also within a second. */
  saved: DeskState['saved']
  onClose: () => void
}) {
  const [view, setView] = useState<View>('phone')
  const frame = useRef<HTMLIFrameElement>(null)
  const shown = useRef(saved)
  const address = view === 'elder' ? `/preview/elder/${editionId}` : `/preview/${editionId}`
  useEffect(() => {
    const page = frame.current
    if (!page || shown.current === saved) return
    shown.current = saved
    // A reload keeps the place the eye is at; before the first page is there it would reload nothing.
    if (page.contentDocument?.location.pathname === address) page.contentWindow?.location.reload()
    else page.src = address
  }, [saved, address])
  return (
    <aside
      className={`preview ${view}`}
      aria-label="预览"
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <div className="row">
        <Segments name="preview" label="预览的样子" words={VIEWS} value={view} onChoose={setView} />
        <span className="grow" />
        <button
          type="button"
          className="button plain square"
          aria-label="关闭预览"
          onClick={onClose}
          autoFocus
        >
          <Icon name="cross" />
        </button>
      </div>
      <p className="hint">读者会看到的样子，停下来就跟着变。发布时间以实际为准。</p>
      {editionId === null ? (
        <p className="mute">写几个字，存上以后就能看到。</p>
      ) : (
        <iframe ref={frame} key={address} title={`${VIEWS[view]}预览`} src={address} />
      )}
    </aside>
  )
}
