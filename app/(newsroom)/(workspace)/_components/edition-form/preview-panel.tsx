import { useEffect, useRef, useState } from 'react'
import { tv } from 'tailwind-variants/lite'

import { Row } from '#components/ui/row'
import { Segments } from '#components/ui/segments'
import { Icon } from '#components/newsroom/icon'
import { Button } from '#components/ui/button'
import { HelpText } from '#components/ui/help-text'

import type { SessionState } from '../editor-session/session-state.ts'

const VIEWS = { page: '网页', phone: '手机', elder: '长者版' } as const
type View = keyof typeof VIEWS

/**
 * As wide as a phone, or half of what there is with a page made smaller to fit. The form keeps the other half, and
 * its checks move below it (`Split`, which knows it as `preview`).
 */
const previewStyles = tv({
  slots: {
    panel: [
      'fixed inset-[var(--spacing-bar)_0_0_auto] z-4 grid grid-rows-[auto_auto_minmax(0,1fr)] gap-2',
      'border-l border-line-strong bg-sunk p-3 max-lg:inset-0 max-lg:z-20 max-lg:w-screen',
    ],
    page: 'rounded-md border border-line-strong bg-surface',
  },
  variants: {
    half: {
      true: {
        panel: 'w-[min(760px,(100vw-var(--spacing-rail))/2)]',
        page: 'size-[200%] origin-top-left scale-50',
      },
      false: { panel: 'w-[min(440px,46vw)]', page: 'size-full' },
    },
  },
})

/** The edition as readers would see it, beside the form; it follows what was saved. */
export function PreviewPanel({
  editionId,
  saved,
  onClose,
}: {
  /** Null until the first words were saved. */
  editionId: number | null
  /** The last save: another one each time, also within a second. */
  saved: SessionState['saved']
  onClose: () => void
}) {
  const [view, setView] = useState<View>('phone')
  const frame = useRef<HTMLIFrameElement>(null)
  const shown = useRef(saved)
  const loads = useRef({ isUnderWay: true, isStale: false })
  const address = view === 'elder' ? `/preview/elder/${editionId}` : `/preview/${editionId}`
  // Another address is another frame, which begins to load.
  useEffect(() => {
    loads.current = { isUnderWay: true, isStale: false }
  }, [address])
  /** A reload keeps the place the eye is at; what did not come as a page has none. */
  const reload = () => {
    const page = frame.current
    if (!page) return
    loads.current = { isUnderWay: true, isStale: false }
    if (page.contentDocument?.location.pathname === address) page.contentWindow?.location.reload()
    else page.src = address
  }
  // A browser may take a load of the same page for the one that is under way: the next begins when that has ended.
  const endLoad = () => {
    loads.current.isUnderWay = false
    if (loads.current.isStale) reload()
  }
  useEffect(() => {
    if (!frame.current || shown.current === saved) return
    shown.current = saved
    if (loads.current.isUnderWay) loads.current.isStale = true
    else reload()
  })
  const { panel, page: pageStyles } = previewStyles({ half: view === 'page' })
  return (
    <aside
      className={`preview ${view} ${panel()}`}
      aria-label="预览"
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <Row>
        <Segments
          name="preview"
          label="预览的样子"
          labels={VIEWS}
          value={view}
          onChoose={setView}
        />
        <span className="grow" />
        <Button kind="quiet" square aria-label="关闭预览" onClick={onClose} autoFocus>
          <Icon name="cross" />
        </Button>
      </Row>
      <HelpText space="none">读者会看到的样子，停下来就跟着变。发布时间以实际为准。</HelpText>
      {editionId === null ? (
        <p className="text-ink-2">写几个字，存上以后就能看到。</p>
      ) : (
        <iframe
          className={pageStyles()}
          ref={frame}
          key={address}
          title={`${VIEWS[view]}预览`}
          src={address}
          onLoad={endLoad}
        />
      )}
    </aside>
  )
}
