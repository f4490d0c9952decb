import { tv, type VariantProps } from 'tailwind-variants/lite'

/** The look of a button, for what is one by another name: a summary, a link, a part of a library. */
export const buttonStyles = tv({
  base: [
    'inline-flex min-w-tap cursor-pointer items-center justify-center gap-1.5 rounded-md border',
    'font-sans leading-none whitespace-nowrap no-underline',
    'disabled:cursor-not-allowed disabled:text-ink-3 motion-safe:transition-colors',
  ],
  variants: {
    kind: {
      plain: [
        'border-edge bg-surface font-medium text-ink hover:bg-hover',
        'disabled:border-line-strong disabled:bg-sunk',
        'aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-surface',
      ],
      /** The one thing that a screen is for. */
      primary: [
        'border-fill bg-fill font-medium text-on-fill hover:border-fill-hover hover:bg-fill-hover',
        'disabled:border-line-strong disabled:bg-sunk',
        'not-disabled:[&_kbd]:border-current not-disabled:[&_kbd]:bg-transparent not-disabled:[&_kbd]:text-inherit',
      ],
      quiet: [
        'border-transparent bg-transparent font-normal text-ink-2 hover:bg-hover hover:text-ink',
        'disabled:border-transparent disabled:bg-transparent',
        'aria-pressed:bg-hover aria-pressed:font-semibold aria-pressed:text-ink',
      ],
    },
    size: {
      small: 'min-h-tap text-xs',
      normal: 'min-h-control text-sm',
      /** Where nothing else is to be done. */
      large: 'min-h-11 text-base',
    },
    /** As wide as it is high, for a sign. */
    square: { true: 'w-tap' },
  },
  compoundVariants: [
    { square: false, size: 'small', class: 'px-2.5' },
    { square: false, size: ['normal', 'large'], kind: ['plain', 'primary'], class: 'px-3.5' },
    { square: false, size: ['normal', 'large'], kind: 'quiet', class: 'px-2' },
  ],
  defaultVariants: { kind: 'plain', size: 'normal', square: false },
})

type Look = VariantProps<typeof buttonStyles>

/** `className` is for its place among others, never for its look. */
export function Button({
  kind,
  size,
  square,
  className,
  type = 'button',
  ...rest
}: Look & React.ComponentProps<'button'>) {
  return (
    <button type={type} className={buttonStyles({ kind, size, square, className })} {...rest} />
  )
}

/** A way to somewhere else that looks like a button. */
export function ButtonLink({
  kind,
  size,
  square,
  className,
  ...rest
}: Look & React.ComponentProps<'a'>) {
  return <a className={buttonStyles({ kind, size, square, className })} {...rest} />
}
