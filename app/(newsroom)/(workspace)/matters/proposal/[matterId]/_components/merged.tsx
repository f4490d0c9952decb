import type { ProposalScreen } from '#domain/proposal/get-proposal'

import { formatNumber } from '../../../_lib/format-proposal.ts'

/** Into which proposal this one was merged, and which were merged into this one: one answer is for all of them. */
export function Merged({ main, merged }: Pick<ProposalScreen, 'main' | 'merged'>) {
  return (
    <>
      {main && (
        <p>
          并入了 <Named {...main} />
          ，答复写在那一件里，两件的提案者都会收到。
        </p>
      )}
      {merged.length > 0 && (
        <div className="grid gap-1">
          <p>并入这一件、一起答复的：</p>
          <ul>
            {merged.map((one) => (
              <li key={one.matterId}>
                <Named {...one} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function Named({
  matterId,
  number,
  title,
}: {
  matterId: number
  number: number | null
  title: string
}) {
  return (
    <a className="text-link" href={`/matters/proposal/${matterId}`}>
      {formatNumber(number)}《{title}》
    </a>
  )
}
