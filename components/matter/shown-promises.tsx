import { StateTag } from '#components/matter/state-tag'
import { Headline } from '#components/ui/headline'
import { SectionHead } from '#components/ui/section-head'
import type { PromiseState } from '#db/promise-states'
import { articlePath } from '#lib/addresses/site-paths'
import { formatDay, type IsoDay } from '#lib/dates'
import { EARLIER_WORDS, type Standing } from '#lib/proposal-standing'

export interface PromiseWords {
  promiseId: number
  words: string
  dueOn: IsoDay
  state: PromiseState
  endWords: string | null
  /** The answer in which it stands was handled anew. */
  isOfEarlier: boolean
  proof: { articleId: number; headline: string } | null
}

/** What units promised, by when, and whether it was kept. */
export function ShownPromises<Shown extends PromiseWords>({
  promises,
  standingOf,
  nameOf,
}: {
  promises: readonly Shown[]
  standingOf: (promise: Shown) => Standing
  /** Whose it is, or of what, where the page does not say it. */
  nameOf: (promise: Shown) => React.ReactNode
}) {
  if (promises.length === 0) return null
  return (
    <section aria-labelledby="promises">
      <SectionHead id="promises" title="承诺" note="答应办成的事，和答应的日子" />
      <ul className="link-rows">
        {promises.map((promise) => {
          const { promiseId, words, dueOn, endWords, isOfEarlier, proof } = promise
          const { tone, words: lamp } = standingOf(promise)
          return (
            <li key={promiseId} className="border-t border-line py-3 first:border-t-0">
              <p className="wrap-anywhere text-lg">{words}</p>
              <p className="flex flex-wrap items-baseline gap-2 text-sm text-ink-2">
                <StateTag tone={tone}>{lamp}</StateTag>
                <span>{formatDay(dueOn)}前</span>
                {nameOf(promise)}
                {isOfEarlier && <span>出自{EARLIER_WORDS}</span>}
              </p>
              {endWords && <p className="wrap-anywhere text-sm text-ink-2">{endWords}</p>}
              {proof && (
                <p className="text-sm">
                  <a href={articlePath(proof.articleId)}>
                    <Headline text={proof.headline} />
                  </a>
                </p>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
