import { Icon } from '../newsroom/icon.tsx'

const FRAME =
  'flex items-center gap-4 rounded-md border border-dashed border-line-strong p-6 text-ink-2 max-md:flex-wrap max-md:p-3'

/** Nothing here, and what to do next. */
export function EmptyState({
  title,
  children,
  action,
  close = false,
}: {
  title: string
  children: React.ReactNode
  action?: React.ReactNode
  /** Under a heading of its own. */
  close?: boolean
}) {
  return (
    <div className={`${close ? 'mt-3' : 'mt-6'} ${FRAME}`}>
      <div className="flex min-w-0 items-center gap-4 [&>svg]:size-6 [&>svg]:flex-none [&>svg]:text-ink-3">
        <Icon name="box" />
        <div className="min-w-0">
          <b className="block text-ink">{title}</b>
          {children}
        </div>
      </div>
      {action && (
        <div className="contents *:ml-auto max-md:*:m-0 max-md:*:flex-[1_0_auto]">{action}</div>
      )}
    </div>
  )
}
