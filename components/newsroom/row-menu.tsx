'use client'

import { tv } from 'tailwind-variants/lite'

import { buttonStyles } from '../ui/button.tsx'
import { useFold } from './use-fold.ts'

const menuStyles = tv({
  slots: {
    list: [
      'absolute right-0 z-3 mt-1 grid w-80 gap-0.5 rounded-md border border-line-strong bg-surface p-1.5',
      'shadow-[0_6px_20px_rgb(0_0_0/14%)] max-md:static max-md:w-auto max-md:shadow-none',
      '[&_summary]:w-full [&_summary]:justify-start',
    ],
    grave: 'mt-1 border-t border-line pt-1 [&>details>summary]:text-cinnabar',
  },
})
const { list, grave } = menuStyles()

/**
 * What can be done to one thing of a list, folded behind one button: links, and forms that fold by themselves. On a
 * phone it stands at the head of the line that has it (`ListLine` with `menu`), and opens below what the line says.
 * It opens without scripts; with them Escape and a click beside it close it. Opening one closes the others.
 */
export function RowMenu({
  title,
  open,
  children,
}: {
  /** What it is about, for those who hear the button. */
  title: string
  /** Whether something inside was refused, which must be seen. */
  open: boolean
  children: React.ReactNode
}) {
  const fold = useFold()
  return (
    <details
      {...fold}
      className="relative max-md:static max-md:open:basis-full"
      name="row-menu"
      open={open || undefined}
    >
      <summary
        className={buttonStyles({
          size: 'small',
          className: [
            'list-none [&::-webkit-details-marker]:hidden',
            'max-md:absolute max-md:top-1.5 max-md:right-0',
          ],
        })}
        aria-label={`更多《${title}》`}
      >
        更多 <span aria-hidden="true">⋯</span>
      </summary>
      <div className={list()}>{children}</div>
    </details>
  )
}

/** A way to somewhere else in the menu. */
export function RowMenuLink(attributes: Omit<React.ComponentProps<'a'>, 'className'>) {
  return (
    <a
      className={buttonStyles({ kind: 'quiet', size: 'small', className: 'justify-start!' })}
      {...attributes}
    />
  )
}

/** What takes something from readers: last, under a line. */
export function RowMenuGrave({ children }: { children: React.ReactNode }) {
  return <div className={grave()}>{children}</div>
}
