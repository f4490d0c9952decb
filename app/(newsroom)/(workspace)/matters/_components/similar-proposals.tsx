import { newsroomMatterPath } from '#lib/addresses/newsroom-matter-path'

import { describeSimilar, type Similar } from '../_lib/format-proposal.ts'

/** What was proposed about the same, and what became of it: for who writes, or for officers. */
export function SimilarProposals({
  found,
  isExaminer = false,
}: {
  found: readonly Similar[]
  isExaminer?: boolean
}) {
  if (found.length === 0) return null
  return (
    <section aria-label="相近的提案">
      <p className="text-xs text-ink-2">
        {isExaminer ? '相近的提案：' : '提过相近的，看看办得怎样，再写不一样的：'}
      </p>
      <ul className="mt-1 grid gap-1">
        {found.map((one) => {
          const { about, href: card } = describeSimilar(one)
          const href =
            isExaminer && one.hasPage ? newsroomMatterPath('proposal', one.matterId) : card
          return (
            <li key={one.matterId} className="border-l-2 border-line-strong pl-3">
              {href === null ? (
                one.title
              ) : (
                <a href={href} target="_blank">
                  {one.title}
                </a>
              )}
              <small className="block text-xs text-ink-2">{about}</small>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
