import { tv, type VariantProps } from 'tailwind-variants/lite'

const answerStyles = tv({
  base: [
    'col-span-full grid gap-x-8 gap-y-3 rounded-md border border-l-3 border-line-strong bg-surface px-4 py-3',
    '[&_h3_small]:ml-1.5 [&_h3_small]:font-normal [&_h3_small]:text-ink-2',
  ],
  variants: {
    /** `stop`: the edition came back, or goes no further. */
    tone: { calm: '', stop: 'border-l-cinnabar' },
    /** The reason, and beside it what was changed. */
    twofold: { true: 'grid-cols-[minmax(0,5fr)_minmax(0,7fr)] max-md:grid-cols-[minmax(0,1fr)]' },
  },
  defaultVariants: { tone: 'calm' },
})

/** What was answered to an edition. */
export function Answer({
  tone,
  twofold,
  className,
  children,
}: VariantProps<typeof answerStyles> & { className?: string; children: React.ReactNode }) {
  return (
    <div className={answerStyles({ tone, twofold, className })} data-answer="">
      {children}
    </div>
  )
}

const WORD = [
  'flex min-h-[max(36px,var(--spacing-tap))] cursor-pointer items-center gap-1 px-4 text-xs text-ink-2',
  'hover:text-ink [&_b]:text-azure',
].join(' ')

/** What was changed beside what was handed in, behind a line that says how much it is. */
export function FoldedAnswer({
  word,
  className = '',
  children,
}: {
  word: React.ReactNode
  className?: string
  children: React.ReactNode
}) {
  return (
    <details
      className={`col-span-full rounded-md border border-line-strong bg-surface ${className}`}
    >
      <summary className={WORD}>{word}</summary>
      <div className="px-4 pb-3">{children}</div>
    </details>
  )
}
