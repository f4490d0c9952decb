'use client'

import { ReadyControls } from './ready-controls.tsx'

/** A small form folded behind its own button; opening one closes the others of the page. */
export function FoldedForm({
  word,
  title,
  send,
  busy,
  plain = false,
  onSend,
  children,
}: {
  /** What it does, on the button. */
  word: string
  /** What it is done to, for those who hear the button. */
  title: string
  /** On the button that sends it. */
  send: string
  busy: boolean
  plain?: boolean
  onSend: () => void
  children: React.ReactNode
}) {
  return (
    <details className="folded" name="folded">
      <summary
        className={plain ? 'button plain slim' : 'button slim'}
        aria-label={`${word}《${title}》`}
      >
        {word}
      </summary>
      <ReadyControls>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            onSend()
          }}
        >
          {children}
          <button type="submit" className="button slim" disabled={busy}>
            {busy ? '正在办…' : send}
          </button>
        </form>
      </ReadyControls>
    </details>
  )
}
