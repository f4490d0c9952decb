import type { Tone } from '#lib/proposal-standing'

const TONES: Readonly<Record<Tone, string>> = {
  done: 'border-green bg-green-soft text-green',
  now: 'border-azure bg-azure-soft text-azure',
  soon: 'border-earth bg-earth-soft text-earth',
  late: 'border-cinnabar bg-cinnabar-soft text-cinnabar',
  waiting: 'border-edge text-ink-2',
}

/** How something stands, in words; the colour is never alone. */
export function StateTag({ tone, children }: { tone: Tone; children: React.ReactNode }) {
  return (
    <span
      className={`inline-block border-l-3 px-2 text-sm leading-relaxed font-bold whitespace-nowrap ${TONES[tone]}`}
    >
      {children}
    </span>
  )
}
