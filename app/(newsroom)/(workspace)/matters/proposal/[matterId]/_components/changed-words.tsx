import { DifferenceText } from '#components/newsroom/difference-text'
import { QUOTED } from '#components/ui/quoted'
import type { AgreedWords } from '#db/schema/matter/matter-private'
import { differenceOfTexts } from '#domain/difference/text-difference'
import { changedWords, nameWords } from '#domain/proposal/agreed-words'
import { PROPOSAL_WORD_LABELS } from '#lib/proposal-words'

/** What a joint mover agreed to, and what became of it: they are asked again. */
export function ChangedWords({ before, after }: { before: AgreedWords; after: AgreedWords }) {
  const changed = changedWords(before, after)
  return (
    <>
      <p>您同意过，后来写的人改了{nameWords(changed)}，请再答复。</p>
      <dl className="grid gap-2">
        {changed.map((name) => (
          <div key={name}>
            <dt className="text-xs text-ink-2">{PROPOSAL_WORD_LABELS[name]}</dt>
            <dd className={`wrap-anywhere ${QUOTED}`}>
              <DifferenceText
                parts={differenceOfTexts(textOf(before[name]), textOf(after[name]))}
              />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

const textOf = (value: string | boolean): string =>
  typeof value === 'string' ? value : value ? '写的人同意公开' : '写的人不同意公开'
