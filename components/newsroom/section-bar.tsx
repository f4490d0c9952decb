/** A heading with what can be done about it at its end. */
export function SectionBar({
  as: Part = 'div',
  children,
}: {
  as?: 'div' | 'section'
  children: React.ReactNode
}) {
  return (
    <Part className="flex max-w-[47.5rem] flex-wrap items-start justify-between gap-x-4 gap-y-2 *:first:flex-[1_1_180px]">
      {children}
    </Part>
  )
}
