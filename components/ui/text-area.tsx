import type { VariantProps } from 'tailwind-variants/lite'

import { fieldStyles } from './field-styles.ts'

type Look = Pick<VariantProps<typeof fieldStyles>, 'width' | 'text'>

export function TextArea({
  width,
  text = 'interface',
  className,
  ...rest
}: Look & React.ComponentProps<'textarea'>) {
  return <textarea className={fieldStyles({ control: 'area', width, text, className })} {...rest} />
}
