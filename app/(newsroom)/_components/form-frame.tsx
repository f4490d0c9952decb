import type { ActionForm } from '../_lib/use-action-form.ts'

/** The form element of `useActionForm`, with what it sends along unseen. */
export function FormFrame({
  form: { frame, hidden },
  children,
  ...attributes
}: { form: Pick<ActionForm, 'frame' | 'hidden'> } & Omit<
  React.ComponentProps<'form'>,
  'action' | 'onSubmit' | 'form'
>) {
  return (
    <form {...attributes} {...frame}>
      {/* The server's key and the browser's differ; either is sent once. */}
      <input
        type="hidden"
        name="requestKey"
        autoComplete="off"
        value={hidden.requestKey}
        suppressHydrationWarning
      />
      {hidden.onward !== undefined && <input type="hidden" name="onward" value={hidden.onward} />}
      {children}
    </form>
  )
}
