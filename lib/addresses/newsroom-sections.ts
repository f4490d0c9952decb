/**
 * First parts of the addresses of people signed in. Their pages run the framework's script under a
 * policy of their own, and search engines are asked to stay out.
 */
export const NEWSROOM_SECTIONS = [
  'work',
  'desk',
  'review',
  'flow',
  'schedule',
  'vacancies',
  'planned',
  'published',
  'matters',
  'intake',
  'notices',
  'account',
  'import',
  'stats',
  'admin',
  'help',
  'sign-in',
  'invite',
] as const

/** Whether what is at a decoded path belongs to people signed in: the newsroom and its previews. */
export function isNewsroomPath(path: string | null): boolean {
  const [, firstPart = ''] = path?.split('/') ?? []
  return firstPart === 'preview' || (NEWSROOM_SECTIONS as readonly string[]).includes(firstPart)
}
