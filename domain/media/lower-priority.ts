import * as os from 'node:os'

/**
 * Lowers this process to `priority` (see `os.constants.priority`). One that was started lower stays there: only
 * a privileged user may raise a priority, and for others the attempt throws.
 */
export function lowerPriority(
  priority: number,
  { getPriority, setPriority }: Pick<typeof os, 'getPriority' | 'setPriority'> = os,
): void {
  if (getPriority() < priority) setPriority(priority)
}
