import { Icon, type IconName } from './icon.tsx'

const ICONS = { good: 'ok', bad: 'must', calm: 'warn' } as const satisfies Record<string, IconName>

/** A sentence that must be seen: what happened, what was kept, what to do. */
export function Note({
  tone,
  children,
  action,
}: {
  tone: keyof typeof ICONS
  children: React.ReactNode
  action?: React.ReactNode
}) {
  return (
    <div className={`note ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon name={ICONS[tone]} />
      <div className="grow">{children}</div>
      {action}
    </div>
  )
}
