/**
 * Keeps controls of the writing form off until its editor is there and this device was asked for words of its own:
 * what is typed goes into one session, which saves it, and not into a form that is sent. It is the one form that waits
 * for its scripts as a whole.
 */
export function EditorControls({ ready, children }: { ready: boolean; children: React.ReactNode }) {
  return (
    <fieldset role="none" className="contents" disabled={!ready}>
      {children}
    </fieldset>
  )
}
