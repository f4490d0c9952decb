import type { VariantProps } from 'tailwind-variants/lite'

import { Icon } from '../newsroom/icon.tsx'
import { crumbStyles } from './crumb.tsx'

/** The way back to the list or the page this one was opened from. */
export function BackLink({
  grow,
  sign,
  children,
  ...rest
}: VariantProps<typeof crumbStyles> & Omit<React.ComponentProps<'a'>, 'className'>) {
  return (
    <a className={crumbStyles({ grow, sign })} {...rest}>
      <Icon name="back" />
      {children}
    </a>
  )
}
