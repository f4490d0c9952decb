import type { Actor } from '../account/actor.ts'
import { seenWithin } from './policy.ts'

const NAMED = 4

/**
 * What figures of a place are of: the place, or in brackets the parts of it that the actor oversees, so that
 * nobody takes a part for the whole.
 */
export function formatOverseen(
  actor: Actor,
  division: { code: string; name: string },
  divisions: readonly { code: string; name: string }[],
): string {
  const codes = seenWithin(actor, division.code)
  if (codes.includes(division.code)) return division.name
  const names = divisions.filter(({ code }) => codes.includes(code)).map(({ name }) => name)
  const more = names.length > NAMED ? `等 ${names.length} 处` : ''
  return `${division.name}（${names.slice(0, NAMED).join('、')}${more}）`
}
