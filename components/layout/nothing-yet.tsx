/** In place of a list that is still empty. */
export function NothingYet({ children }: { children: React.ReactNode }) {
  return <p className="py-12 font-serif text-xl leading-normal text-ink-2">{children}</p>
}
