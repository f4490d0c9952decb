import { DRAWINGS } from './icon-drawings.tsx'

export type IconName = keyof typeof DRAWINGS

/** A line drawing beside words that say the same; never the only cue. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="size-4.5 flex-none"
      width={20}
      height={20}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {DRAWINGS[name]}
    </svg>
  )
}
