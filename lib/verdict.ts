import { Refusal } from './refusal.ts'

/** What a policy answers: yes, or no with the reason for whoever asked. */
export type Verdict = { allowed: true } | { allowed: false; reason: string }

export const ALLOW: Verdict = { allowed: true }
export const deny = (reason: string): Verdict => ({ allowed: false, reason })

/** Throws forbidden for what a policy denies. */
export function requireAllowed(verdict: Verdict): void {
  if (!verdict.allowed) throw new Refusal('forbidden', verdict.reason)
}
