'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import type { RefObject } from 'react'
import { tv, type VariantProps } from 'tailwind-variants/lite'

const windowStyles = tv({
  base: 'fixed inset-0 z-30 m-auto border border-line-strong text-ink',
  variants: {
    size: {
      fit: 'h-fit max-h-[calc(100%-2rem)] w-fit max-w-[calc(100%-2rem)] min-w-70 overflow-auto rounded-md bg-surface p-6',
      /** For rows that are looked through. */
      list: 'h-fit max-h-[calc(100%-2rem)] w-[min(560px,100%-2rem)] overflow-auto rounded-md bg-surface p-6',
      /** Over the whole page: head, what is scrolled, foot. */
      page: [
        'grid h-[min(960px,100dvh-48px)] w-[min(1180px,100vw-2*var(--spacing-gutter))] bg-paper',
        'grid-rows-[auto_minmax(0,1fr)_auto] rounded-md max-md:h-dvh max-md:w-screen max-md:rounded-none max-md:border-0',
      ],
    },
  },
  defaultVariants: { size: 'fit' },
})

/**
 * A window over the page. While it is open, keys, pointer and screen readers find nothing else; the focus
 * goes back to where it was. Without `onClose` only what is inside ends it.
 */
export function Dialog({
  label,
  open,
  onClose,
  first,
  size,
  children,
}: VariantProps<typeof windowStyles> & {
  label: string
  open: boolean
  onClose?: (() => void) | undefined
  /** What is typed into at once; otherwise the first control has the focus, a frame later. */
  first?: RefObject<HTMLElement | null>
  children: React.ReactNode
}) {
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose?.()
      }}
      disablePointerDismissal={!onClose}
    >
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-30 bg-[rgb(0_0_0/40%)]" />
        <Base.Popup
          className={windowStyles({ size })}
          aria-label={label}
          initialFocus={
            first &&
            (() => {
              first.current?.focus()
              return false
            })
          }
        >
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
