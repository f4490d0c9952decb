/** What a program reads or writes, among words. */
export function Code({ children }: { children: React.ReactNode }) {
  return <code className="font-[ui-monospace,monospace] text-[0.95em]">{children}</code>
}
