/** The look of what somebody wrote, line by line as they did. In an answer it has room to be read. */
export const QUOTED =
  'whitespace-pre-line in-data-answer:max-w-[60em] in-data-answer:leading-relaxed'

/** A paragraph of it. */
export const Quoted = ({
  className = '',
  children,
}: {
  className?: string
  children: React.ReactNode
}) => <p className={`${QUOTED} ${className}`}>{children}</p>
