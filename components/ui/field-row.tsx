import { tv, type VariantProps } from 'tailwind-variants/lite'

const fieldRowStyles = tv({
  slots: {
    row: 'grid gap-x-6 gap-y-1 max-xl:gap-x-3 max-md:grid-cols-[minmax(0,1fr)]',
    name: 'pt-1.75 text-xs text-ink-2 max-md:pt-0 max-md:empty:hidden',
  },
  variants: {
    /** How long the names in one form are. */
    names: {
      short: { row: 'grid-cols-[40px_minmax(0,1fr)]' },
      long: { row: 'grid-cols-[96px_minmax(0,1fr)]' },
    },
  },
  defaultVariants: { names: 'short' },
})

/** A row of a form: the name on the left, above on a phone, and its field or fields. */
export function FieldRow({
  label,
  htmlFor,
  labelId,
  names,
  children,
  ...rest
}: VariantProps<typeof fieldRowStyles> & {
  label?: React.ReactNode
  /** The one field that it names. */
  htmlFor?: string
  /** What a field or a group refers to as its name. */
  labelId?: string
} & Omit<React.ComponentProps<'div'>, 'className'>) {
  const { row, name } = fieldRowStyles({ names })
  return (
    <div className={row()} {...rest}>
      {htmlFor === undefined ? (
        <span className={name()} id={labelId}>
          {label}
        </span>
      ) : (
        <label className={name()} htmlFor={htmlFor}>
          {label}
        </label>
      )}
      {children}
    </div>
  )
}
