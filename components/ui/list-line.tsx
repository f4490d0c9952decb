import { tv } from 'tailwind-variants/lite'

import { HeadlineLink } from './headline-link.tsx'

const listLineStyles = tv({
  slots: {
    line: [
      'grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-2 border-b border-line py-3.5',
      'max-md:grid-cols-[minmax(0,1fr)]',
    ],
    actions: [
      'flex max-w-95 flex-wrap content-start items-center justify-end gap-2',
      'max-md:max-w-none max-md:justify-start',
    ],
    about: 'dots mt-0.5 text-xs text-ink-2',
    head: [
      'border-b border-line-strong pt-6 pb-2 text-sm font-semibold',
      '[&>small]:ml-1.5 [&>small]:font-normal [&>small]:text-ink-2',
    ],
  },
  variants: {
    // On a phone the button of the menu stands beside the name, not on a line of its own.
    menu: { true: { line: 'relative max-md:[&>:first-child]:pr-20' } },
  },
})

const { line, actions, about, head } = listLineStyles()

/** One thing of a list: what it is, and what to do about it. */
export function ListLine({
  menu = false,
  ...attributes
}: Omit<React.ComponentProps<'article'>, 'className'> & {
  /** Whether there is a RowMenu among what to do. */
  menu?: boolean
}) {
  return <article className={line({ menu })} {...attributes} />
}

/** Facts about a thing, one beside the other, under its name. */
export function LineAbout(attributes: Omit<React.ComponentProps<'p'>, 'className'>) {
  return <p className={about()} {...attributes} />
}

/** A thing whose name leads to it, with facts about it and nothing to do. */
export function NamedLine({
  href,
  name,
  children,
}: {
  href: string
  name: React.ReactNode
  children: React.ReactNode
}) {
  return (
    <ListLine>
      <div>
        <h2>
          <HeadlineLink href={href}>{name}</HeadlineLink>
        </h2>
        <LineAbout>{children}</LineAbout>
      </div>
    </ListLine>
  )
}

export function LineActions(attributes: Omit<React.ComponentProps<'div'>, 'className'>) {
  return <div className={actions()} {...attributes} />
}

/** The day or the kind of the lines that follow. */
export function LinesHead(attributes: Omit<React.ComponentProps<'h2'>, 'className'>) {
  return <h2 className={head()} {...attributes} />
}
