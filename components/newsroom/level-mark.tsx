import { REVIEW_LEVEL_WORDS } from '#lib/words'

/** A review level as filled squares beside its word. */
export function LevelMark({ level }: { level: keyof typeof REVIEW_LEVEL_WORDS }) {
  return (
    <span className="level" data-level={level}>
      {REVIEW_LEVEL_WORDS[level]}
    </span>
  )
}
