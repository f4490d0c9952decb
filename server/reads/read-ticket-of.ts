import 'server-only'
import { env } from '../env.ts'
import { signRead } from './read-ticket.ts'

/** What an article's page sends when it has been read. */
export const readTicketOf = (articleId: number): string => signRead(articleId, env().authSecret)
