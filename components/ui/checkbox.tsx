import { tv, type VariantProps } from 'tailwind-variants/lite'

const checkboxStyles = tv({
  slots: {
    box: [
      'size-4 flex-none cursor-pointer accent-ink max-lg:size-6',
      'aria-invalid:outline-2 aria-invalid:outline-cinnabar',
    ],
    label: 'inline-flex cursor-pointer items-center gap-1.5 whitespace-nowrap',
  },
  variants: {
    /** `close`: in a row of small things, except under a finger. */
    size: { normal: { label: 'min-h-tap' }, close: { label: 'min-h-6 max-md:min-h-tap' } },
  },
  defaultVariants: { size: 'normal' },
})

type Attributes = Omit<React.ComponentProps<'input'>, 'type' | 'size' | 'className' | 'children'>

/** A tick without words beside it; it is named by `aria-label`. */
export function Checkbox(attributes: Attributes) {
  return <input type="checkbox" className={checkboxStyles().box()} {...attributes} />
}

/** A tick and its words. `className` is for their place. */
export function CheckboxField({
  size,
  className,
  title,
  children,
  ...attributes
}: VariantProps<typeof checkboxStyles> &
  Attributes & { className?: string; children: React.ReactNode }) {
  return (
    <label className={checkboxStyles({ size }).label({ className })} title={title}>
      <Checkbox {...attributes} />
      {children}
    </label>
  )
}
