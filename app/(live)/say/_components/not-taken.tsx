import { Card } from '#components/layout/card'
import { SAY_POLICY_PATH } from '#lib/addresses/intake-paths'

import { NOT_TAKEN } from '../../_lib/not-taken.ts'

/** Before anything is asked: what is not taken in, and where to go with it. */
export const NotTaken = () => (
  <Card id="not-taken" title="先看一眼：这些不收">
    <dl>
      {NOT_TAKEN.map(({ what, instead }) => (
        <div
          key={what}
          className="grid gap-x-4 border-t border-line py-2 first:border-t-0 sm:grid-cols-[1fr_1fr] elder:sm:grid-cols-[1fr]"
        >
          <dt className="font-bold">{what}</dt>
          <dd className="text-ink-2">{instead}</dd>
        </div>
      ))}
    </dl>
    <p className="mt-3">
      <a className="text-link" href={SAY_POLICY_PATH}>
        谁来看、怎么定、留什么、删什么
      </a>
    </p>
  </Card>
)
