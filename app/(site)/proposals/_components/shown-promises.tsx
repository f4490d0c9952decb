import { StateTag } from '#components/matter/state-tag'
import { Headline } from '#components/ui/headline'
import { SectionHead } from '#components/ui/section-head'
import { describePromise } from '#domain/promise/describe-promise'
import type { ShownPromise } from '#domain/promise/list-shown-promises'
import { proposalPath } from '#lib/addresses/proposal-paths'
import { articlePath } from '#lib/addresses/site-paths'
import { formatDay, type IsoDay } from '#lib/dates'
import { shortenProposal } from '#lib/proposal-title'

/** What units promised, by when, and whether it was kept. */
export function ShownPromises({
  promises,
  today,
  ofUnit = false,
}: {
  promises: readonly ShownPromise[]
  today: IsoDay
  /** Whether all are of one unit: then the proposal is named, not the unit. */
  ofUnit?: boolean
}) {
  if (promises.length === 0) return null
  return (
    <section aria-labelledby="promises">
      <SectionHead id="promises" title="承诺" note="答应办成的事，和答应的日子" />
      <ul className="link-rows">
        {promises.map((promise) => {
          const { promiseId, unit, words, dueOn, endWords, proof, division, number } = promise
          const { tone, words: lamp } = describePromise(promise, today)
          const session = { term: promise.term, number: promise.session }
          return (
            <li key={promiseId} className="border-t border-line py-3 first:border-t-0">
              <p className="wrap-anywhere text-lg">{words}</p>
              <p className="flex flex-wrap items-baseline gap-2 text-sm text-ink-2">
                <StateTag tone={tone}>{lamp}</StateTag>
                <span>{formatDay(dueOn)}前</span>
                {ofUnit ? (
                  <a href={proposalPath(division.slug, session, number)}>
                    第{number}号提案：{shortenProposal(promise.title)}
                  </a>
                ) : (
                  <span>{unit}</span>
                )}
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
