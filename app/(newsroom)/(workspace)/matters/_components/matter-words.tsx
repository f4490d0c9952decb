import { QUOTED } from '#components/ui/quoted'

const PARTS = [
  ['情况', 'situation'],
  ['分析', 'analysis'],
  ['建议', 'advice'],
  ['建议承办', 'advisedUnits'],
] as const

/** What a proposal says. */
export function MatterWords({
  words,
}: {
  words: Readonly<Partial<Record<(typeof PARTS)[number][1], string>>>
}) {
  const written = PARTS.filter(([, name]) => words[name])
  if (written.length === 0) return null
  return (
    <dl className="grid gap-3 border-y border-line py-4">
      {written.map(([label, name]) => (
        <div key={name}>
          <dt className="text-xs text-ink-2">{label}</dt>
          <dd className={`wrap-anywhere ${QUOTED}`}>{words[name]}</dd>
        </div>
      ))}
    </dl>
  )
}
