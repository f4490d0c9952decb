import { searchPath } from '#lib/addresses/search-path'

/** The question as it was probably meant. */
export function MeantInstead({ meant }: { meant: string | null }) {
  if (meant === null) return null
  return (
    <p className="mt-4 border-l-4 border-cinnabar bg-sunk p-4 text-lg">
      您是不是要找{' '}
      <a className="text-link font-bold" href={searchPath(meant)}>
        {meant}
      </a>
      ？
    </p>
  )
}
