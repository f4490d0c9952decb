import type { ResponsibleEditor } from '#db/states'

export interface Approver {
  level: number
  name: string
}

const LEVELS = { first: 1, second: 2 } as const

/**
 * The name under an article, of who approved it at the level that the setting names; null where it names none, or
 * nobody did. `approvers` are first level first: the last of them is the final one, however many levels there were.
 */
export function responsibleEditor(
  approvers: readonly Approver[],
  setting: ResponsibleEditor,
): string | null {
  if (setting === 'off') return null
  const approver =
    setting === 'final'
      ? approvers.at(-1)
      : approvers.find(({ level }) => level === LEVELS[setting])
  return approver?.name ?? null
}
