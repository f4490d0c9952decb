import type { Credit } from '#domain/article/content'
import { formatCredits } from '#lib/format-byline'

export function CreditNames({ credits }: { credits: readonly Credit[] }) {
  return <span className="credit-names">{formatCredits(credits)}</span>
}
