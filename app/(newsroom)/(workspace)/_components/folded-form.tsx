import { tv } from 'tailwind-variants/lite'

import { Button, buttonStyles } from '#components/ui/button'

import { FormFrame } from '../../_components/form-frame.tsx'
import type { ActionForm } from '../../_lib/use-action-form.ts'
import { TypedTooLate, type TypedFields } from './typed-too-late.tsx'

const formStyles = tv({
  base: [
    'z-3 grid gap-2 rounded-md border border-line-strong bg-surface p-3',
    'max-md:static max-md:mt-2 max-md:w-auto max-md:shadow-none',
  ],
  variants: {
    inline: {
      true: 'mt-1 max-w-[47.5rem]',
      false: 'absolute right-0 mt-1 w-85 shadow-[0_6px_20px_rgb(0_0_0/14%)]',
    },
  },
})

/** A small form folded behind its own button; opening one closes the others of the page. */
export function FoldedForm({
  word,
  title,
  send,
  form,
  plain = false,
  inline = false,
  isOpen = true,
  typed,
  children,
}: {
  /** What it does, on the button. */
  word: string
  /** What it is done to, for those who hear the button. */
  title: string
  /** On the button that sends it. */
  send: string
  form: Pick<ActionForm, 'frame' | 'hidden' | 'busy' | 'off' | 'failure' | 'round' | 'typed'>
  plain?: boolean
  /** Below its button at every width, in a bar or a list that makes room for it. */
  inline?: boolean
  /** Whether the move may be made now; else nothing is left of it but what was typed too late. */
  isOpen?: boolean
  /** What is kept then, by the names of its fields. */
  typed?: TypedFields
  children: React.ReactNode
}) {
  if (!isOpen) return <TypedTooLate form={form} fields={typed} />
  return (
    // One that did its work folds again, and begins anew.
    <details
      key={form.round}
      className="relative max-md:open:basis-full"
      name="folded"
      open={form.failure !== null || undefined}
    >
      <summary
        className={buttonStyles({
          kind: plain ? 'quiet' : 'plain',
          size: 'small',
          className: 'list-none [&::-webkit-details-marker]:hidden',
        })}
        aria-label={`${word}《${title}》`}
      >
        {word}
      </summary>
      <FormFrame form={form} className={formStyles({ inline })}>
        {children}
        <Button type="submit" size="small" className="justify-self-start" disabled={form.off}>
          {form.busy ? '正在办…' : send}
        </Button>
      </FormFrame>
    </details>
  )
}
