/** The figures that a page begins with. */
export const Sums = ({ children }: { children: React.ReactNode }) => (
  <dl className="grid grid-cols-[repeat(4,1fr)] border-y border-line max-md:grid-cols-[1fr_1fr]">
    {children}
  </dl>
)

const FRAME = [
  'border-line px-6 pt-4 pb-3.5 not-first:border-l first:pl-0 max-md:px-3 max-md:pt-3 max-md:pb-2.5',
  'max-md:odd:border-l-0 max-md:odd:pl-0 max-md:nth-[n+3]:border-t',
].join(' ')
const FIGURE =
  'text-[28px] leading-[1.35] font-semibold max-md:text-[24px] [&>span]:ml-0.5 [&>span]:text-base'

/** One figure with its word and, beside it, what it is to be read against. */
export function Sum({
  label,
  note,
  children,
}: {
  label: string
  note: string
  children: React.ReactNode
}) {
  return (
    <div className={FRAME}>
      <dt className="text-xs text-ink-2">{label}</dt>
      <dd className={FIGURE}>
        {children}
        <small className="ml-2 font-normal text-ink-2 max-xl:ml-0 max-xl:block">{note}</small>
      </dd>
    </div>
  )
}
