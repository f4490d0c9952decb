import type { ProvenConsultation } from '#domain/consultation/shown/list-shown-proven'
import { consultationPath } from '#lib/addresses/consultation-paths'

/** 事项: the topics of consultation that an article proves, one line each, with where it stands now. */
export function ProvenConsultations({
  proven,
}: {
  proven: readonly (ProvenConsultation & { words: string })[]
}) {
  if (proven.length === 0) return null
  return (
    <aside className="article-notes mt-3" aria-label="协商议题">
      {proven.map(({ matterId, title, division, words }) => (
        <p key={matterId}>
          <b>事项</b>{' '}
          <a className="text-link" href={consultationPath(division.slug, matterId)}>
            协商议题：{title}
          </a>
          ，现在：{words}
        </p>
      ))}
    </aside>
  )
}
