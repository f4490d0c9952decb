import { CREDIT_ROLE_LABELS } from './labels.ts'

interface Named {
  role: keyof typeof CREDIT_ROLE_LABELS
  name: string
}

const WRITERS: readonly Named['role'][] = ['correspondent', 'reporter', 'intern']

export const isWriter = ({ role }: Named): boolean => WRITERS.includes(role)

/** 通讯员 石宏军 李晶 摄影 王志海: names by role, in the order given. */
export function formatCredits(credits: readonly Named[]): string {
  const parts: string[] = []
  let last = ''
  for (const { role, name } of credits) {
    parts.push(role === last ? name : `${CREDIT_ROLE_LABELS[role]} ${name}`)
    last = role
  }
  return parts.join(' ')
}

/** The opening of an article as papers print it: 本报庄浪讯（通讯员 石宏军）; empty without a dateline. */
export function formatOpening(dateline: string, credits: readonly Named[]): string {
  if (!dateline) return ''
  const writers = credits.filter(isWriter)
  return writers.length > 0 ? `${dateline}（${formatCredits(writers)}）` : dateline
}
