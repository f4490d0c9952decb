import { Icon } from './icon.tsx'
import { SeeHere, type Spot } from './see-here.tsx'
import { UseInstead } from './use-instead.tsx'

export interface Check {
  level: 'must' | 'note' | 'ok'
  kind: string
  text: React.ReactNode
  /** The words it is about, when they are known. */
  spot?: Spot | null
  /** The watched word it is about. */
  watched?: string
  /** What to write instead of the words of the spot. */
  replacement?: string
}

const ICONS = { must: 'must', note: 'warn', ok: 'ok' } as const
const ORDER = ['must', 'note', 'ok'] as const

/** What must be mended, what deserves a look, and what is in order: worst first. */
export function ChecksList({
  checks,
  headingId,
  letThrough,
  writing = false,
}: {
  checks: readonly Check[]
  headingId: string
  /** What lets a watched word stand; not given to who may not. */
  letThrough?: ((word: string) => React.ReactNode) | undefined
  /** The copy stands beside it to be written in. */
  writing?: boolean
}) {
  const count = (level: Check['level']) => checks.filter((check) => check.level === level).length
  return (
    <>
      <p className="checks-sum">
        {count('must') > 0 && <span className="late">必改 {count('must')}</span>}
        <span>留意 {count('note')}</span>
        <span>通过 {count('ok')}</span>
      </p>
      <ul className="checks" aria-labelledby={headingId}>
        {ORDER.flatMap((level) => checks.filter((check) => check.level === level)).map(
          ({ level, kind, text, spot, watched, replacement }, index) => (
            <li key={index} className={`check-${level}`}>
              <Icon name={ICONS[level]} />
              <span className="kind">{kind}</span>
              <div>
                <span className="check-words">{text}</span>
                {spot && <SeeHere spot={spot} />}
                {writing && spot && replacement && (
                  <UseInstead spot={spot} replacement={replacement} />
                )}
                {watched && letThrough?.(watched)}
              </div>
            </li>
          ),
        )}
      </ul>
    </>
  )
}
