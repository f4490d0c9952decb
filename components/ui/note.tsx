import { tv } from 'tailwind-variants/lite'

import { Icon, type IconName } from '../newsroom/icon.tsx'

const ICONS = { good: 'ok', bad: 'must', calm: 'warn', busy: 'clock' } as const satisfies Record<
  string,
  IconName
>

const noteStyles = tv({
  slots: {
    frame:
      'flex items-start gap-3 rounded-md border px-4 py-2.5 max-md:flex-wrap max-md:p-3 [&>svg]:mt-0.5',
    words:
      'min-w-0 flex-1 max-md:basis-[70%] [&_progress]:mt-2 [&_progress]:h-1.5 [&_progress]:w-full [&_progress]:accent-ink',
    remedy: 'contents *:-my-px max-md:*:my-0 max-md:*:flex-[1_0_auto]',
  },
  variants: {
    tone: {
      calm: { frame: 'border-line-strong bg-surface' },
      /** Under way: nothing is to be done about it. */
      busy: { frame: 'border-line-strong bg-surface' },
      good: { frame: 'border-line-strong bg-surface [&>svg]:text-green' },
      bad: { frame: 'border-cinnabar bg-cinnabar-soft [&>svg]:text-cinnabar' },
    },
    untilRefused: {
      true: { frame: '[main:has([role=alert],[aria-invalid=true],[data-unsent])_&]:hidden' },
    },
  },
})

/** A sentence that must be seen: what happened, what was kept, what to do. */
export function Note({
  tone,
  untilRefused = false,
  children,
  action,
}: {
  tone: keyof typeof ICONS
  /** About the move that led here: gone once another was refused, or has words that are not sent. */
  untilRefused?: boolean
  children: React.ReactNode
  action?: React.ReactNode
}) {
  const { frame, words, remedy } = noteStyles({ tone, untilRefused })
  return (
    <div className={frame()} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon name={ICONS[tone]} />
      <div className={words()}>{children}</div>
      {action && <div className={remedy()}>{action}</div>}
    </div>
  )
}
