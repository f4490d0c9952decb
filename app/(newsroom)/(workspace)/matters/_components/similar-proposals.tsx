import { describeSimilar, type Similar } from '../_lib/format-proposal.ts'

/** What was proposed about the same before, and what became of it. */
export function SimilarProposals({ found }: { found: readonly Similar[] }) {
  if (found.length === 0) return null
  return (
    <section aria-label="以前提过的">
      <p className="text-xs text-ink-2">以前提过相近的，看看办得怎样，再写不一样的：</p>
      <ul className="mt-1 grid gap-1">
        {found.map((one) => {
          const { about, href } = describeSimilar(one)
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
