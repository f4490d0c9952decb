import { Icon } from './icon.tsx'

/** Nothing here, and what to do next. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string
  children: React.ReactNode
  action?: React.ReactNode
}) {
  return (
    <div className="empty">
      <Icon name="box" />
      <div>
        <b>{title}</b>
        {children}
      </div>
      {action}
    </div>
  )
}
