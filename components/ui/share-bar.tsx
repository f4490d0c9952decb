/** A share of the longest bar beside it, from zero; the figure is in words next to it. */
export function ShareBar({
  share,
  fill,
  className = '',
}: {
  share: number
  /** The utility that colours it. */
  fill: string
  className?: string
}) {
  return (
    <svg
      className={`block w-full bg-sunk ${className}`}
      width="100"
      height="12"
      viewBox="0 0 100 12"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className={fill} width={Math.round(1000 * share) / 10} height="12" />
    </svg>
  )
}
