import type { Decision } from '../../_lib/decisions.ts'

/**
 * What belongs to some decisions. `chosen` is null while the page has no scripts: then the parts of all decisions are
 * there, and the style sheet shows those of the chosen one.
 */
interface Belonging {
  of: readonly Decision[]
  chosen: Decision | null
}

/** A part of the form; nothing while another decision is chosen, or while there is nothing to show. */
export function DecisionPart({
  of,
  chosen,
  className,
  children,
}: Belonging & { className?: string; children: React.ReactNode }) {
  if (!children || (chosen !== null && !of.includes(chosen))) return null
  return (
    <div className={className} {...marked(of, chosen)}>
      {children}
    </div>
  )
}

/** Words that are others for each decision. */
export function DecisionWords({
  of,
  chosen,
  words,
}: Belonging & { words: (decision: Decision) => string }) {
  if (chosen !== null) return words(chosen)
  return of.map((one) => (
    <span key={one} {...marked([one], chosen)}>
      {words(one)}
    </span>
  ))
}

const marked = (of: readonly Decision[], chosen: Decision | null) =>
  chosen === null ? { 'data-of': of.join(' ') } : {}
