import { tv, type VariantProps } from 'tailwind-variants/lite'

import { HelpLink } from '../newsroom/help-link.tsx'

const pageHeadStyles = tv({
  slots: {
    bar: [
      'sticky top-0 z-4 flex min-h-bar items-center gap-x-4 gap-y-3 border-b border-line bg-paper px-gutter py-2',
      'max-md:gap-2 max-md:py-1 max-xl:in-data-[letters=large]:flex-wrap print:hidden',
    ],
    name: 'flex-none whitespace-nowrap max-md:max-w-full max-md:overflow-hidden max-md:text-lg max-md:text-ellipsis',
  },
  variants: {
    /** What takes a second line where one has no room, as a sentence there would break one word a line. */
    second: {
      none: '',
      status: { bar: 'max-md:flex-wrap', name: 'max-md:mr-auto' },
      search: { bar: 'max-md:flex-wrap max-md:pb-2', name: 'max-md:leading-(--spacing-tap)' },
      /** Who holds an edition that is read. */
      claim: { bar: 'max-lg:flex-wrap max-lg:justify-end max-md:justify-start' },
      /** Who holds an edition that is written, and whether the words are safe. */
      writing: {
        bar: 'max-lg:flex-wrap max-lg:justify-end max-md:justify-start',
        name: 'max-lg:mr-auto',
      },
    },
    /** For those who hear it alone, where the page shows it another way. */
    unseen: { true: { name: 'sr-only' } },
  },
  defaultVariants: { second: 'none' },
})

/** The bar on top of a page: its name, its page of the manual, its state, and its one main action. */
export function PageHead({
  title,
  second,
  unseen,
  help,
  children,
}: VariantProps<typeof pageHeadStyles> & {
  title: React.ReactNode
  /** The page of the manual for this person, where a screen has several. */
  help?: string | undefined
  children?: React.ReactNode
}) {
  const { bar, name } = pageHeadStyles({ second, unseen })
  return (
    <header className={bar()}>
      <h1 className={name()}>{title}</h1>
      <HelpLink page={help} />
      {children}
    </header>
  )
}

/** Takes the room up to what can be done here. */
export const Spacer = () => <span className="min-w-0 flex-1" />

const bodyStyles = tv({
  base: 'px-gutter pt-6 max-md:pt-4',
  variants: {
    /** `flush`: what is at its foot has the edge. */
    foot: { normal: 'pb-12 max-md:pb-8', flush: 'pb-0' },
    /** Parts one below another with room between them. */
    stack: { true: 'grid grid-cols-[minmax(0,1fr)] content-start gap-6' },
  },
  defaultVariants: { foot: 'normal' },
})

/** What a page has below its bar. */
export function PageBody({
  foot,
  stack,
  className,
  ...rest
}: VariantProps<typeof bodyStyles> & React.ComponentProps<'div'>) {
  return <div className={bodyStyles({ foot, stack, className })} {...rest} />
}
