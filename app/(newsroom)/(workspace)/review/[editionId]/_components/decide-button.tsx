import { Button } from '#components/ui/button'

import type { ActionForm } from '../../../../_lib/use-action-form.ts'

/** Sends the decision; `following` says that a remark goes first. */
export function DecideButton({
  ref,
  form,
  following,
  children,
}: {
  ref: React.Ref<HTMLButtonElement>
  form: Pick<ActionForm, 'busy' | 'off'>
  following: boolean
  children: React.ReactNode
}) {
  return (
    <Button
      type="submit"
      kind="primary"
      disabled={form.off || following}
      ref={ref}
      aria-keyshortcuts="Control+Enter"
    >
      {following ? '先发意见…' : form.busy ? '正在办…' : children}
      <kbd className="max-xl:hidden!" aria-hidden="true">
        Ctrl ↵
      </kbd>
    </Button>
  )
}
