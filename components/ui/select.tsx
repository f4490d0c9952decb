import type { VariantProps } from 'tailwind-variants/lite'

import { fieldStyles } from './field-styles.ts'

type Look = Pick<VariantProps<typeof fieldStyles>, 'width'>

export function Select({ width, className, ...rest }: Look & React.ComponentProps<'select'>) {
  return <select className={fieldStyles({ control: 'select', width, className })} {...rest} />
}
