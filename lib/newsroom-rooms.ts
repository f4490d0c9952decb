/**
 * First parts of the addresses of people signed in. Their pages run the framework's script under a wider
 * policy, and search engines are asked to stay out.
 */
export const NEWSROOM_ROOMS = [
  'work',
  'desk',
  'review',
  'schedule',
  'vacancies',
  'published',
  'notices',
  'account',
  'import',
  'stats',
  'admin',
  'sign-in',
  'invite',
] as const
