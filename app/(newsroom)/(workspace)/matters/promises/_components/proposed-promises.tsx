import { QUOTED } from '#components/ui/quoted'
import type { MatterKind } from '#db/matter-states'
import { listProposed } from '#domain/promise/list-proposed'
import { database } from '#server/database'

import { AdoptForm } from './adopt-form.tsx'

/** Where they stand, beside articles. */
const SOURCES: Readonly<Record<MatterKind, string>> = {
  proposal: '答复',
  consultation: '协商意见',
}

/** Sentences of answers, agreements and articles that look like promises, for an officer to confirm. */
export async function ProposedPromises({ matterId, kind }: { matterId: number; kind: MatterKind }) {
  const { proposed, units } = await listProposed(database(), matterId)
  if (proposed.length === 0 || units.length === 0) return null
  return (
    <section className="grid gap-2" aria-labelledby="proposed">
      <h2 id="proposed">像是承诺的话</h2>
      <p className="text-ink-2">
        从{SOURCES[kind]}和报道里找出来的。确认以后才算承诺，到期会提醒承办单位。
      </p>
      <ul className="grid gap-3">
        {proposed.map(({ words, dueOn, name, assignmentId, articleId, agreementId, unitId }) => (
          <li key={words}>
            <p className={`wrap-anywhere ${QUOTED}`}>{words}</p>
            <p className="text-xs text-ink-2">{name}</p>
            <AdoptForm
              target={{ matterId, assignmentId, articleId, agreementId, words, kind }}
              dueOn={dueOn}
              units={units.filter((unit) => unitId === null || unit.unitId === unitId)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
