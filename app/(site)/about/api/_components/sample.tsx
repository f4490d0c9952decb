/** What a program sends or gets, as it is. */
export function Sample({ label, children }: { label: string; children: string }) {
  return (
    <pre
      className="overflow-x-auto border-l-2 border-edge bg-sunk p-4 font-[ui-monospace,monospace] text-sm leading-normal"
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      <code>{children}</code>
    </pre>
  )
}
