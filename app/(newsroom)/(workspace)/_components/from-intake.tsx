import { Crumb } from '#components/ui/crumb'

/** Where a matter came from, for who may read the intake. */
export const FromIntake = ({ intakeId }: { intakeId: number | null }) =>
  intakeId !== null && (
    <p className="text-ink-2">
      从来件录入：<Crumb href={`/intake/${intakeId}`}>看来件</Crumb>
    </p>
  )
