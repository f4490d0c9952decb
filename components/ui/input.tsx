import type { VariantProps } from 'tailwind-variants/lite'

import { fieldStyles } from './field-styles.ts'

type Look = Pick<VariantProps<typeof fieldStyles>, 'width' | 'size'>

export function Input({
  width,
  size,
  className,
  ...rest
}: Look & Omit<React.ComponentProps<'input'>, keyof Look>) {
  return <input className={fieldStyles({ control: 'input', width, size, className })} {...rest} />
}
