import type { Credit } from '#domain/article/content'
import { wordCredits } from '#lib/byline-words'

export function CreditNames({ credits }: { credits: readonly Credit[] }) {
  return <span className="credit-names">{wordCredits(credits)}</span>
}
