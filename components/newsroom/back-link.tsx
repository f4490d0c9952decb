import { Icon } from './icon.tsx'

/** The way back to the list or the page this one was opened from. */
export function BackLink({
  href,
  grow = false,
  children,
}: {
  href: string
  /** Takes the room up to what can be done here. */
  grow?: boolean
  children: React.ReactNode
}) {
  return (
    <a className={grow ? 'crumb grow' : 'crumb'} href={href}>
      <Icon name="back" />
      {children}
    </a>
  )
}
