import { HelpText } from '#components/ui/help-text'
import { Cell, ColumnHead, RowHead, Table } from '#components/ui/table'
import { INTAKE_KINDS, INTAKE_STATES } from '#db/intake-states'
import type { countIntakes } from '#domain/intake/list-intakes'
import { INTAKE_KIND_LABELS, INTAKE_STATE_LABELS } from '#lib/intake-labels'

import { sumCounts } from '../_lib/sum-counts.ts'

type Counts = Awaited<ReturnType<typeof countIntakes>>

/** A column counts what waits, not all that came. */
const STATE_HEADS = { ...INTAKE_STATE_LABELS, received: '等人看' } as const

/** How much came from where: what waits, and what was decided within a year. */
export const IntakeCounts = ({ counts }: { counts: Counts }) => (
  <section className="mt-6 grid gap-2" aria-labelledby="counts">
    <h2 id="counts">各地件数</h2>
    <Table kind="records" narrow="cards" caption="各地件数">
      <thead>
        <tr>
          <ColumnHead>地方</ColumnHead>
          {INTAKE_KINDS.map((kind) => (
            <ColumnHead key={kind} figure>
              {INTAKE_KIND_LABELS[kind]}
            </ColumnHead>
          ))}
          {INTAKE_STATES.map((state) => (
            <ColumnHead key={state} figure>
              {STATE_HEADS[state]}
            </ColumnHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {sumCounts(counts).map(({ code, division, kinds, states }) => (
          <tr key={code}>
            <RowHead strong>{division}</RowHead>
            {INTAKE_KINDS.map((kind) => (
              <Cell key={kind} label={INTAKE_KIND_LABELS[kind]} figure>
                {kinds[kind]}
              </Cell>
            ))}
            {INTAKE_STATES.map((state) => (
              <Cell key={state} label={STATE_HEADS[state]} figure>
                {states[state]}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
    <HelpText space="none">等人看的全算；已受理、未采纳的算最近一年的。</HelpText>
  </section>
)
