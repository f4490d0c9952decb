import { tv, type VariantProps } from 'tailwind-variants/lite'

const splitStyles = tv({
  base: [
    'group/split items-start lg:grid lg:grid-cols-[minmax(0,1fr)_var(--spacing-side)] inert:opacity-60',
    'lg:has-[~.preview]:block lg:has-[~.preview]:pr-[min(440px,46vw)]',
    'lg:has-[~.preview.page]:pr-[min(760px,(100vw-var(--spacing-rail))/2)]',
  ],
  variants: {
    /** For fields beside the text. */
    wide: { true: 'lg:[--spacing-side:20rem] xl:[--spacing-side:21.5rem]' },
  },
})

/** A text, with what is to be known about it beside it, or below where there is no room. A preview takes its place. */
export function Split({
  wide,
  ...attributes
}: VariantProps<typeof splitStyles> & Omit<React.ComponentProps<'div'>, 'className'>) {
  return <div className={splitStyles({ wide })} data-split="" {...attributes} />
}

/** What is to be known about the text. */
export function Side(attributes: Omit<React.ComponentProps<'aside'>, 'className'>) {
  return (
    <aside
      className={[
        'px-5 pt-6 pb-12 max-lg:border-t max-lg:border-line max-lg:px-gutter max-lg:py-4 print:hidden',
        'lg:sticky lg:top-bar lg:max-h-[calc(100vh-var(--spacing-bar))] lg:min-h-[calc(100vh-var(--spacing-bar))]',
        'lg:overflow-auto lg:border-l lg:border-line',
        // While nothing in it answers, keys could not scroll it: the page does.
        'lg:[fieldset:disabled_&]:static lg:[fieldset:disabled_&]:max-h-none lg:[fieldset:disabled_&]:overflow-visible',
        'lg:group-has-[~.preview]/split:static lg:group-has-[~.preview]/split:max-h-none',
        'lg:group-has-[~.preview]/split:min-h-0 lg:group-has-[~.preview]/split:border-t',
        'lg:group-has-[~.preview]/split:border-l-0',
        '[&>:is([role=status],[role=alert])]:mt-4',
      ].join(' ')}
      {...attributes}
    />
  )
}
