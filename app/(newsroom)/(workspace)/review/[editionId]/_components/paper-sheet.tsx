import { tv, type VariantProps } from 'tailwind-variants/lite'

const paperStyles = tv({
  base: [
    'mx-auto mt-6 mb-12 max-w-[210mm] border border-line bg-surface px-[20mm] py-[18mm] normal-nums',
    'max-md:mx-0 max-md:my-4 max-md:border-x-0 max-md:px-gutter max-md:py-4',
    'print:m-0 print:max-w-none print:border-0 print:bg-transparent print:p-0 print:text-black',
  ],
  variants: {
    of: {
      story: 'font-serif text-[12pt] leading-[1.8]',
      record: 'break-inside-avoid font-sans text-[10.5pt] leading-[1.8]',
    },
  },
})

/** A page that is meant for paper: shown as a sheet, printed as one. */
export function PaperSheet({
  of,
  head,
  foot,
  children,
}: VariantProps<typeof paperStyles> & {
  head: React.ReactNode
  foot: React.ReactNode
  children: React.ReactNode
}) {
  return (
    <article className={paperStyles({ of })}>
      <header className="mb-[5mm] text-center">{head}</header>
      {children}
      <footer className="mt-[8mm] border-t border-line-strong pt-[2mm] font-sans text-[9pt] leading-[1.6] text-ink-2">
        {foot}
      </footer>
    </article>
  )
}

export const PaperTitle = ({ children }: { children: React.ReactNode }) => (
  <h2 className="text-[20pt] leading-snug font-bold">{children}</h2>
)
