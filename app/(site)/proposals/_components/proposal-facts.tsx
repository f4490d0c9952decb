import { Card } from '#components/layout/card'
import { TermRows } from '#components/layout/term-rows'
import { formatClass } from '#lib/proposal-standing'
import type { ShownProposal } from '#domain/matter/shown-proposals'
import { unitPath } from '#lib/addresses/matter-paths'
import { formatDay } from '#lib/dates'
import { groupSponsors } from '#lib/group-sponsors'
import {
  ASSIGNMENT_PART_LABELS,
  MOVER_KIND_LABELS,
  PROPOSAL_OCCASION_LABELS,
} from '#lib/matter-labels'

type Unit = ShownProposal['assignments'][number]

/** The facts of a card; what is not public is not there. */
export function ProposalFacts({ proposal, slug }: { proposal: ShownProposal; slug: string }) {
  const { moverKind, movers, category, occasion, assignments, sponsors, resultClass } = proposal
  const units = Map.groupBy(assignments, ({ part }) => part)
  const rows = [
    { term: '提案者', value: movers ?? `${MOVER_KIND_LABELS[moverKind]}，没有公开姓名` },
    { term: '类别', value: category },
    { term: '提出', value: `${PROPOSAL_OCCASION_LABELS[occasion]}提案` },
    ...[...units].map(([part, those]) => ({
      term: ASSIGNMENT_PART_LABELS[part],
      value: those.map((unit) => <UnitFacts key={unit.unitId} unit={unit} slug={slug} />),
    })),
    ...groupSponsors(sponsors).map(({ label, names }) => ({ term: label, value: names })),
    ...(resultClass ? [{ term: '结果', value: <b>{formatClass(resultClass)}</b> }] : []),
  ]
  return (
    <Card id="card" title="提案卡">
      <TermRows rows={rows} />
    </Card>
  )
}

function UnitFacts({
  unit: { unitId, unit, part, dueOn, answeredOn, daysOverdue },
  slug,
}: {
  unit: Unit
  slug: string
}) {
  const answer = part === 'joint' ? '会签' : '答复'
  return (
    <p className="mb-1">
      {part === 'joint' ? unit : <a href={unitPath(slug, unitId)}>{unit}</a>}
      <span className="block text-sm text-ink-3">
        {answeredOn ? `${formatDay(answeredOn)}${answer}` : dueOn && `期限 ${formatDay(dueOn)}`}
      </span>
      {daysOverdue !== null && <b className="block text-sm text-cinnabar">超期 {daysOverdue} 天</b>}
    </p>
  )
}
