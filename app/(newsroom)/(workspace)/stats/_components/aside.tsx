import { tv, type VariantProps } from 'tailwind-variants/lite'

const asideStyles = tv({
  slots: {
    frame: 'mt-2',
    word: [
      'inline-flex min-h-tap cursor-pointer items-center text-xs text-ink-2',
      'underline decoration-line-strong underline-offset-[3px]',
    ],
  },
  variants: {
    paper: { never: { frame: 'print:hidden' }, open: { frame: 'print:not-open:hidden' } },
  },
})

/** What is read once, or beside a picture, behind its word. */
export function Aside({
  word,
  paper,
  children,
}: VariantProps<typeof asideStyles> & { word: string; children: React.ReactNode }) {
  const { frame, word: wordStyles } = asideStyles({ paper })
  return (
    <details className={frame()}>
      <summary className={wordStyles()}>{word}</summary>
      {children}
    </details>
  )
}
