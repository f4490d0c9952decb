// What is written of a proposal is read back as it was.

import { expect, it } from 'vitest'

import {
  ASSIGNMENT_PARTS,
  FILED_MATTER_STATES,
  MATTER_STATES,
  MOVER_KINDS,
  PROPOSAL_OCCASIONS,
  RESULT_CLASSES,
  SPONSOR_PARTS,
} from '#db/matter-states'
import type { StoredProposal } from '#db/schema/matter/matter-private'
import { fc } from '#lib/testing/properties'

import { readRow, UNCATEGORIZED, writeCells } from './read-row.ts'
import { SESSION, TODAY } from './testing/read-cells.ts'

const day = fc
  .integer({ min: 0, max: 300 })
  .map((days) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))
const name = fc.constantFrom('甲某', '乙某某', '县住建局', '县水务局', '县财政局', '民进支部')
const proposal: fc.Arbitrary<StoredProposal> = fc
  .record({
    number: fc.integer({ min: 2, max: 9_999 }),
    title: fc.constantFrom('关于修路的提案', '关于建立“两河”治理机制的建议'),
    state: fc.constantFrom(...MATTER_STATES),
    wasFiled: fc.boolean(),
    category: fc.constantFrom('城建', '农业农村', UNCATEGORIZED),
    occasion: fc.constantFrom(...PROPOSAL_OCCASIONS),
    moverKind: fc.constantFrom(...MOVER_KINDS),
    movers: fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
    isKey: fc.boolean(),
    consent: fc.boolean(),
    units: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
    days: fc
      .tuple(day, day, fc.option(day))
      .map((days) => days.toSorted((a, b) => (a ?? '~').localeCompare(b ?? '~'))),
    resultClass: fc.option(fc.constantFrom(...RESULT_CLASSES)),
    sponsors: fc.uniqueArray(
      fc.record({ leaderName: name, part: fc.constantFrom(...SPONSOR_PARTS) }),
      { maxLength: 2, selector: ({ leaderName, part }) => `${leaderName}${part}` },
    ),
    hasJoint: fc.boolean(),
  })
  .map(({ state, wasFiled, units, days, resultClass, hasJoint, ...row }) => {
    const [assignedOn = null, dueOn = null, answeredOn = null] = days
    const filed = (FILED_MATTER_STATES as readonly string[]).includes(state)
    const [joint, ...leads] = hasJoint && units.length > 1 ? units : [undefined, ...units]
    const owed = { assignedOn, dueOn, answeredOn, resultClass }
    const [, jointPart] = ASSIGNMENT_PARTS
    return {
      ...row,
      state,
      isFiled: filed || (wasFiled && (state === 'merged' || state === 'revoked')),
      openedOn: null,
      closedOn: null,
      mergedInto: state === 'merged' ? 1 : null,
      assignments: [
        ...leads.flatMap((unit) =>
          unit === undefined
            ? []
            : [{ unit, part: leads.length > 1 ? ('split' as const) : ('lead' as const), ...owed }],
        ),
        ...(joint === undefined
          ? []
          : [
              {
                unit: joint,
                part: jointPart,
                assignedOn,
                dueOn: null,
                answeredOn: null,
                resultClass: null,
              },
            ]),
      ],
    }
  })

const isAhead = ({ state, assignments }: StoredProposal): boolean => {
  const owed = assignments.filter(({ part }) => part !== 'joint')
  const isAnswered = owed.some(
    ({ answeredOn, resultClass }) => (answeredOn ?? resultClass) !== null,
  )
  if (state === 'filed') return owed.length > 0
  return isAnswered && (state === 'assigned' || state === 'in-progress')
}

it('reads back whatever it wrote', () => {
  fc.assert(
    fc.property(
      proposal.filter((one) => !isAhead(one)),
      (given) => {
        const row = readRow(writeCells(given, SESSION), {
          session: SESSION,
          today: TODAY,
          known: undefined,
        })
        expect(row).toEqual({ proposal: given })
      },
    ),
  )
})
