import { QUOTED } from '#components/ui/quoted'
import { PROPOSAL_WORD_LABELS } from '#lib/proposal-words'

const PARTS = ['situation', 'analysis', 'advice', 'advisedUnits'] as const

/** What a proposal says. */
export function MatterWords({
  words,
}: {
  words: Readonly<Partial<Record<(typeof PARTS)[number], string>>>
}) {
  const written = PARTS.filter((name) => words[name])
  if (written.length === 0) return null
  return (
    <dl className="grid gap-3 border-y border-line py-4">
      {written.map((name) => (
        <div key={name}>
          <dt className="text-xs text-ink-2">{PROPOSAL_WORD_LABELS[name]}</dt>
          <dd className={`wrap-anywhere ${QUOTED}`}>{words[name]}</dd>
        </div>
      ))}
    </dl>
  )
}
