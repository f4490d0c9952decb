/** One part under its name, in a few states. */
export function Sample({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <section className="grid gap-3 border-t border-line pt-3">
      <h2 className="text-xs font-normal text-ink-2">{name}</h2>
      <div className="flex flex-wrap items-start gap-3">{children}</div>
    </section>
  )
}
