/** A field with its name above it. */
export function Labelled({
  label,
  children,
  className = '',
  ...rest
}: { label: React.ReactNode } & React.ComponentProps<'label'>) {
  return (
    <label className={`block ${className}`} {...rest}>
      <span className="block text-xs text-ink-2">{label}</span>
      {children}
    </label>
  )
}
