import { QUOTED } from '#components/ui/quoted'
import type { ProposalScreen } from '#domain/proposal/get-proposal'

const PARTS = [
  ['情况', 'situation'],
  ['分析', 'analysis'],
  ['建议', 'advice'],
  ['建议承办', 'advisedUnits'],
] as const

/** What a proposal says. */
export function ProposalWords({ proposal }: { proposal: ProposalScreen }) {
  return (
    <dl className="grid gap-3 border-y border-line py-4">
      {PARTS.filter(([, name]) => proposal[name] !== '').map(([label, name]) => (
        <div key={name}>
          <dt className="text-xs text-ink-2">{label}</dt>
          <dd className={`wrap-anywhere ${QUOTED}`}>{proposal[name]}</dd>
        </div>
      ))}
    </dl>
  )
}
