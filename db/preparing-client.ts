import type { Sql, TransactionSql } from 'postgres'

import { wrapClient, type Client, type Unsafe, type Work } from './wrap-client.ts'

/**
 * The same client, whose statements the server keeps parsed for each connection: for a load that asks the same thousands
 * of times. Not for serving: a plan that is kept does not follow the rows as they grow.
 */
export function preparingClient<T extends Client>(client: T): T {
  const unsafe = (...[query, parameters, options]: Parameters<Unsafe>) =>
    client.unsafe(query, parameters, { ...options, prepare: true })
  const begin = (work: Work) => (client as Sql).begin((tx) => work(preparingClient(tx)))
  const savepoint = (work: Work) =>
    (client as TransactionSql).savepoint((inner) => work(preparingClient(inner)))
  return wrapClient(client, { unsafe, begin, savepoint })
}
