import { REVIEW_LEVEL_LABELS } from '#lib/labels'

const LEVELS = [1, 2, 3] as const

/** A review level as filled squares beside its word. */
export function LevelMark({
  level,
  className = '',
}: {
  level: keyof typeof REVIEW_LEVEL_LABELS
  /** For its place. */
  className?: string
}) {
  return (
    <span className={`inline-flex items-center gap-1.5 whitespace-nowrap ${className}`}>
      <span className="flex flex-none gap-0.5 forced-color-adjust-none" aria-hidden="true">
        {LEVELS.map((step) => (
          <span
            key={step}
            className={step > level ? 'size-1.5 bg-line-strong' : 'size-1.5 bg-ink-2'}
          />
        ))}
      </span>
      {REVIEW_LEVEL_LABELS[level]}
    </span>
  )
}
