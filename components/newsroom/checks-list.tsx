import { tv } from 'tailwind-variants/lite'

import { Icon } from './icon.tsx'
import { SeeEach, SeeHere, type Spot } from './see-here.tsx'
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
  /** How many places it counts, the first of them, and what one press mends. */
  counted?: { count: number; spots: readonly Spot[]; repair: string | null }
}

const ICONS = { must: 'must', note: 'warn', ok: 'ok' } as const
const ORDER = ['must', 'note', 'ok'] as const

const checkStyles = tv({
  base: [
    'grid grid-cols-[18px_36px_minmax(0,1fr)] gap-x-2 border-t border-line py-2.5 text-xs leading-[1.65]',
    '[&>svg]:h-[21px]',
  ],
  variants: {
    level: {
      must: '[&>svg]:text-cinnabar',
      note: '[&>svg]:text-earth',
      ok: '[&>svg]:text-green',
    },
  },
})

/** What must be mended, what deserves a look, and what is in order: worst first. */
export function ChecksList({
  checks,
  headingId,
  bypass,
  repair,
  writing = false,
}: {
  checks: readonly Check[]
  headingId: string
  /** Lets a watched word through; missing for those who may not. */
  bypass?: ((word: string) => React.ReactNode) | undefined
  /** Mends all places of a check; missing where the text is not beside it in a form. */
  repair?: ((what: string, count: number) => React.ReactNode) | undefined
  /** The text is beside it in a form. */
  writing?: boolean
}) {
  const count = (level: Check['level']) => checks.filter((check) => check.level === level).length
  return (
    <>
      <p className="mt-0.5 mb-3 flex gap-4 text-xs text-ink-2">
        {count('must') > 0 && (
          <span className="font-semibold text-cinnabar">必改 {count('must')}</span>
        )}
        <span>留意 {count('note')}</span>
        <span>通过 {count('ok')}</span>
      </p>
      <ul aria-labelledby={headingId}>
        {ORDER.flatMap((level) => checks.filter((check) => check.level === level)).map(
          ({ level, kind, text, spot, watched, replacement, counted }, index) => (
            <li key={index} className={checkStyles({ level })}>
              <Icon name={ICONS[level]} />
              <span className="text-ink-2">{kind}</span>
              <div>
                <span className={level === 'must' ? 'mr-2 font-semibold text-cinnabar' : 'mr-2'}>
                  {text}
                </span>
                {counted?.repair && repair?.(counted.repair, counted.count)}
                {spot && counted && counted.spots.length > 1 && <SeeEach spots={counted.spots} />}
                {spot && !(counted && counted.spots.length > 1) && <SeeHere spot={spot} />}
                {writing && spot && replacement && (
                  <UseInstead spot={spot} replacement={replacement} />
                )}
                {watched && bypass?.(watched)}
              </div>
            </li>
          ),
        )}
      </ul>
    </>
  )
}
